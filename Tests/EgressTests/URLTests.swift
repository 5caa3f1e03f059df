import Egress
import Testing

@Suite("URLs, read strictly")
struct URLTests {
    static let accepted: [(String, String)] = [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG:443/a/B?q=1#top", "https://example.org/a/B?q=1"),
        ("http://example.org:80/", "http://example.org/"), ("http://example.org:8080", "http://example.org:8080/"),
        ("https://example.org:80/x", "https://example.org:80/x"), ("http://example.org?x", "http://example.org/?x"),
        ("http://example.org/?", "http://example.org/?"), ("http://a_b.example.org/", "http://a_b.example.org/"),
        ("http://xn--bcher-kva.example/", "http://xn--bcher-kva.example/"),
        ("http://93.184.216.34/x", "http://93.184.216.34/x"),
        ("http://[2606:4700:0::1111]:81/", "http://[2606:4700::1111]:81/"),
        ("http://e.org/a/../b/./c", "http://e.org/b/c"), ("http://e.org/../../x", "http://e.org/x"),
        ("http://e.org/a/%2e%2E/b/.", "http://e.org/b/"), ("http://e.org/a//b", "http://e.org/a//b"),
        ("http://e.org/@user:x", "http://e.org/@user:x"), ("http://e.org/%41?%20=/?@:", "http://e.org/%41?%20=/?@:"),
        ("http://localhost:8080/x", "http://localhost:8080/x"), ("http://3com.example/", "http://3com.example/"),
    ]

    @Test("A URL is put together again from its parts", arguments: accepted)
    func rebuilds(text: String, rebuilt: String) throws {
        let url = try ParsedURL(text)
        #expect(url.text == rebuilt)
        #expect(try ParsedURL(rebuilt) == url)
    }

    static let refused: [(String, EgressError.Code)] = [
        ("", .invalidURL), ("example.org", .invalidURL), ("//example.org/", .invalidURL),
        ("http:example.org", .invalidURL),
        ("http:/example.org", .invalidURL), ("http:///x", .invalidURL), ("http://", .invalidURL),
        ("http://:80/", .invalidURL),
        ("ftp://example.org/", .schemeNotAllowed), ("file:///etc/passwd", .schemeNotAllowed),
        ("gopher://example.org/", .schemeNotAllowed), ("javascript:1", .schemeNotAllowed),
        ("dict://e.org:1/", .schemeNotAllowed),
        ("http+unix://x/", .schemeNotAllowed), ("://example.org", .schemeNotAllowed),
        ("http://user@example.org/", .credentialsInURL), ("http://user:pass@example.org/", .credentialsInURL),
        ("http://example.org@127.0.0.1/", .credentialsInURL), ("http://@example.org/", .credentialsInURL),
        ("http://example.org:80@127.0.0.1/", .credentialsInURL),
        // Numbers in other dress.
        ("http://2130706433/", .invalidURL), ("http://017700000001/", .invalidURL), ("http://0x7f000001/", .invalidURL),
        ("http://0x7f.0.0.1/", .invalidURL), ("http://0177.0.0.1/", .invalidURL), ("http://127.1/", .invalidURL),
        ("http://127.0.1/", .invalidURL), ("http://127.0.0.01/", .invalidURL), ("http://127.0.0.256/", .invalidURL),
        ("http://1.2.3.4.5/", .invalidURL), ("http://0/", .invalidURL), ("http://example.0x7f/", .invalidURL),
        ("http://example.1/", .invalidURL),
        // Dots, zones, brackets, encodings.
        ("http://example.org./", .invalidURL), ("http://127.0.0.1./", .invalidURL),
        ("http://.example.org/", .invalidURL),
        ("http://a..b/", .invalidURL), ("http://-a.org/", .invalidURL), ("http://a-.org/", .invalidURL),
        ("http://[fe80::1%25eth0]/", .invalidURL), ("http://[fe80::1%eth0]/", .invalidURL),
        ("http://[::1/", .invalidURL),
        ("http://[127.0.0.1]/", .invalidURL), ("http://[::1]x/", .invalidURL), ("http://::1/", .invalidURL),
        ("http://[]/", .invalidURL), ("http://exa%6dple.org/", .invalidURL), ("http://127%2e0.0.1/", .invalidURL),
        ("http://bücher.example/", .invalidURL), ("http://ⓔxample.org/", .invalidURL),
        ("http://127。0。0。1/", .invalidURL),
        ("http://e.org/ü", .invalidURL),
        // White space, backslashes, line ends, zeros.
        (" http://example.org/", .invalidURL), ("http://example.org/ ", .invalidURL),
        ("http://exa mple.org/", .invalidURL),
        ("http://example.org/a b", .invalidURL), ("http://e.org/\tx", .invalidURL),
        ("http://e.org/x\r\nHost: a", .invalidURL),
        ("http://e.org/\n", .invalidURL), ("ht\ntp://e.org/", .invalidURL), ("http://e.org\\@127.0.0.1/", .invalidURL),
        ("http:\\\\e.org\\", .invalidURL), ("http://e.org/\0", .invalidURL), ("http://e.org/\u{7F}", .invalidURL),
        ("http://e.org/<x>", .invalidURL), ("http://e.org/%", .invalidURL), ("http://e.org/%4", .invalidURL),
        ("http://e.org/%zz", .invalidURL), ("http://e.org/#%", .invalidURL), ("http://e.org/#a#b", .invalidURL),
        // Ports.
        ("http://e.org:/", .invalidURL), ("http://e.org:0/", .invalidURL), ("http://e.org:65536/", .invalidURL),
        ("http://e.org:080/", .invalidURL), ("http://e.org:+80/", .invalidURL), ("http://e.org:80:80/", .invalidURL),
        ("http://e.org:8a/", .invalidURL), ("http://e.org:999999/", .invalidURL),
        // Lengths.
        ("http://" + String(repeating: "a", count: 64) + ".org/", .invalidURL),
        ("http://" + String(repeating: "a.", count: 130) + "org/", .invalidURL),
        ("http://e.org/" + String(repeating: "a", count: 8192), .invalidURL),
    ]

    @Test("What could be read in two ways is refused", arguments: refused)
    func refuses(text: String, code: EgressError.Code) {
        do throws(EgressError) {
            let url = try ParsedURL(text)
            Issue.record("read as \(url)")
        } catch {
            #expect(error.code == code, "\(error)")
        }
    }

    @Test(
        "A redirect is resolved as RFC 3986, section 5.4 has it",
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
            ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q"),
            ("g#s", "http://a/b/c/g"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
            ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
            ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("https://x:1/y", "https://x:1/y"),
            ("./a:b", "http://a/b/c/a:b"),
        ])
    func references(reference: String, target: String) throws {
        #expect(try ParsedURL("http://a/b/c/d;p?q").resolving(reference).text == target)
    }

    @Test(
        "A redirect is read as strictly as a URL",
        arguments: [
            ("ftp://a/", EgressError.Code.schemeNotAllowed), ("http://b/", .schemeNotAllowed),
            ("https://u@b/", .credentialsInURL), ("//u@b/", .credentialsInURL), ("//127.1/", .invalidURL),
            ("/a b", .invalidURL), ("\\\\b\\", .invalidURL), ("a:b", .schemeNotAllowed), ("https:b", .invalidURL),
        ])
    func strictReferences(reference: String, code: EgressError.Code) throws {
        let base = try ParsedURL("https://a/")
        do throws(EgressError) {
            let url = try base.resolving(reference)
            Issue.record("read as \(url)")
        } catch {
            #expect(error.code == code, "\(error)")
        }
    }
}

@Suite("The rule for outbound calls")
struct RuleTests {
    @Test(
        "Addresses in URLs are judged before anything is connected",
        arguments: [
            ("http://8.8.8.8/", true), ("http://127.0.0.1/", false), ("http://10.1.2.3:8080/", false),
            ("http://169.254.169.254/latest/", false), ("http://[::1]/", false), ("http://[fd00:ec2::254]/", false),
            ("http://[::ffff:8.8.8.8]/", false), ("http://[64:ff9b::7f00:1]/", false), ("http://localhost/", false),
            ("http://a.LOCALHOST/", false), ("http://example.org/", true), ("http://0.0.0.0/", false),
        ])
    func literals(text: String, isAllowed: Bool) throws {
        let refusal = EgressRule(privateHosts: []).refusal(of: try ParsedURL(text))
        #expect((refusal == nil) == isAllowed)
        #expect(isAllowed || refusal?.code == .privateAddress)
    }

    @Test("A host that the operator names may be private, on the port named or on all")
    func privateHosts() throws {
        let rule = EgressRule(privateHosts: [
            "Intern.example", "other.example:8080", "10.0.0.5", "[fd00::1]:9000", "::1", "localhost:3000",
        ])
        #expect(rule.misread.isEmpty)
        let home = try #require(IPAddress("192.168.1.2"))
        func may(_ url: String, _ address: IPAddress? = nil) throws -> Bool {
            let url = try ParsedURL(url)
            return rule.refusal(of: url) == nil && rule.refusal(of: address ?? home, for: url) == nil
        }
        #expect(try may("http://intern.example/"))
        #expect(try may("https://intern.example:444/"))
        #expect(try may("http://other.example:8080/"))
        #expect(try !may("http://other.example/"))
        #expect(try !may("http://www.intern.example/"))
        #expect(try may("http://10.0.0.5:1/", IPAddress("10.0.0.5")))
        #expect(try may("http://[fd00::1]:9000/", IPAddress("fd00::1")))
        #expect(try !may("http://[fd00::1]/", IPAddress("fd00::1")))
        #expect(try may("http://[::1]:77/", IPAddress("::1")))
        #expect(try may("http://localhost:3000/", IPAddress("127.0.0.1")))
        #expect(try !may("http://localhost/", IPAddress("127.0.0.1")))
        for address in [
            "169.254.169.254", "fd00:ec2::254", "224.0.0.1", "0.0.0.0", "::ffff:127.0.0.1", "255.255.255.255",
        ] {
            #expect(try !may("http://intern.example/", IPAddress(address)), "\(address)")
        }
    }

    @Test("An entry that is no host is told of and opens nothing")
    func misread() {
        let entries = ["", "a b", "10.0.0.0/8", "http://x", "x:0", "*.example", "u@x", "127.1", "x#y"]
        #expect(EgressRule(privateHosts: entries).misread == entries)
    }
}
