import Foundation
import TestSupport
import Testing

@Suite("Start and end", .serialized)
struct ShutdownTests {
    @Test("Asked to stop, the server finishes the request it has accepted")
    func graceful() throws {
        let server = try RunningServer()
        let picture = Array(DrawnPicture(seed: 8).ppm)
        let connection = try RawConnection(port: server.port)
        try connection.send(
            "POST /v1/screen HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(server.key)\r\nContent-Type: application/octet-stream\r\nContent-Length: \(picture.count)\r\n\r\n"
        )
        try connection.send(picture[..<(picture.count / 2)])
        // The server has the request when its count says so.
        for _ in 0..<500 {
            let metrics = try server.send("GET", "/metrics").text
            if metrics.contains("porchlight_requests_in_flight 1") { break }
            usleep(10_000)
        }
        kill(server.processIdentifier, SIGTERM)
        usleep(200_000)
        try connection.send(picture[(picture.count / 2)...])
        let answer = try connection.answer()
        #expect(answer.status == 200 && answer.json["decision"] as? String == "allow")
        #expect(server.stop() == 0)
    }

    @Test("Two servers do not share a data folder, and the second says who has it")
    func owner() throws {
        let server = try RunningServer()
        let second = try ProductExecutable.run(
            ["serve", "--data", server.folder.url.appending(path: "data").path, "--listen", "127.0.0.1:0"])
        #expect(second.status == 3)
        #expect(second.errors.contains("in use") && second.errors.contains("serve"))
    }

    @Test(
        "A setting that cannot be is refused before anything is opened",
        arguments: [
            ["--listen", "nonsense"], ["--log-level", "loud"], ["--hma-enabled", "maybe"], ["--server-max-body", "1"],
        ])
    func settings(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let outcome = try ProductExecutable.run(["serve", "--data", folder("data")] + arguments)
        #expect(outcome.status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder("data")))
    }

    @Test("Health says live and ready; the figures are there for Prometheus")
    func health() throws {
        let server = try RunningServer()
        #expect(try server.send("GET", "/health/live", key: "").json["status"] as? String == "live")
        #expect(try server.send("GET", "/health/ready", key: "").json["status"] as? String == "ready")
        let metrics = try server.send("GET", "/metrics")
        #expect(metrics.headers["content-type"]?.hasPrefix("text/plain; version=0.0.4") == true)
        for name in ["porchlight_requests_total", "porchlight_request_seconds_bucket", "process_resident_memory_bytes"]
        {
            #expect(metrics.text.contains("# TYPE \(name.replacing("_bucket", with: ""))"), "\(name)")
        }
    }

    @Test("What is missing is named to the balancer, to Prometheus and on the status page, and the server works on")
    func degraded() throws {
        let server = try RunningServer(environment: ["PORCHLIGHT_TEXT_ENCODER": "/nowhere/encoder.bin"])
        #expect(try server.send("GET", "/health/ready", key: "").json["degraded"] as? [String] == ["sentence_encoder"])
        #expect(try server.send("GET", "/metrics").text.contains("porchlight_degraded{part=\"sentence_encoder\"} 1"))
        let page = try server.send("GET", "/console/status?refresh=off").text
        #expect(page.contains("Texts are read without the sentence encoder") && page.contains("/nowhere/encoder.bin"))
    }
}
