"""The peers that Porchlight is measured beside, each in one plain function."""
import random
import statistics
import time

import numpy as np


def median_seconds(call, least_rounds=5, budget=4.0):
    """Median time of a call; at least `least_rounds`, then as many as fit into `budget` seconds."""
    call()
    times, begin = [], time.perf_counter()
    while len(times) < least_rounds or (time.perf_counter() - begin < budget and len(times) < 200):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def pdqhash_ms(width, height):
    """PyPI pdqhash on an RGB raster in memory, milliseconds a picture."""
    import pdqhash
    rng = np.random.default_rng(width * height)
    coarse = rng.integers(0, 256, (height // 8 + 1, width // 8 + 1, 3), dtype=np.uint8)
    raster = np.ascontiguousarray(coarse.repeat(8, 0).repeat(8, 1)[:height, :width])
    return median_seconds(lambda: pdqhash.compute(raster)) * 1000


def planted(rng, base, count):
    """Half random queries, half neighbours of banked fingerprints at distances 0 to 31."""
    queries = rng.integers(0, 256, (count, 32), dtype=np.uint8)
    for i in range(0, count, 2):
        bits = np.unpackbits(base[rng.integers(len(base))])
        flip = rng.choice(256, rng.integers(0, 32), replace=False)
        bits[flip] ^= 1
        queries[i] = np.packbits(bits)
    return queries


def faiss_multi_hash(count, radius=31, budget=8.0):
    """faiss IndexBinaryMultiHash (16 hashes of 16 bits, one flip) on one thread: queries/s and build seconds."""
    import faiss
    faiss.omp_set_num_threads(1)
    rng = np.random.default_rng(count)
    base = rng.integers(0, 256, (count, 32), dtype=np.uint8)
    queries = planted(rng, base, 512)
    index = faiss.IndexBinaryMultiHash(256, 16, 16)
    index.nflip = 1
    start = time.perf_counter()
    index.add(base)
    build = time.perf_counter() - start
    index.range_search(queries[:4], radius + 1)  # faiss keeps distances below the radius, hence one more
    rates, begin, at = [], time.perf_counter(), 0
    while time.perf_counter() - begin < budget or len(rates) < 5:
        batch = queries[at:at + 16]
        start = time.perf_counter()
        index.range_search(batch, radius + 1)
        rates.append(len(batch) / (time.perf_counter() - start))
        at = (at + 16) % len(queries)
    return statistics.median(rates), build


class PythonScan:
    """Pillow, pdqhash and faiss put together as one would by hand: the peer of `porchlight scan`."""

    def __init__(self, count=100_000):
        import faiss
        faiss.omp_set_num_threads(1)
        rng = np.random.default_rng(7)
        self.index = faiss.IndexBinaryMultiHash(256, 16, 16)
        self.index.nflip = 1
        self.index.add(rng.integers(0, 256, (count, 32), dtype=np.uint8))

    def scan(self, path):
        import pdqhash
        from PIL import Image
        with Image.open(path) as picture:
            raster = np.asarray(picture.convert("RGB"))
        bits, quality = pdqhash.compute(raster)
        if quality < 50:
            return 0
        limits, _, _ = self.index.range_search(np.packbits(bits)[None, :], 32)
        return int(limits[1])


_worker = None


def start_worker():
    global _worker
    _worker = PythonScan()


def scan_one(path):
    return _worker.scan(path)


def scan_seconds(paths, processes):
    """Seconds that the peer takes for these pictures, index already built."""
    if processes == 1:
        start_worker()
        scan_one(paths[0])
        start = time.perf_counter()
        for path in paths:
            scan_one(path)
        return time.perf_counter() - start
    import multiprocessing
    with multiprocessing.get_context("spawn").Pool(processes, start_worker) as pool:
        pool.map(scan_one, paths[:processes * 2], chunksize=1)
        start = time.perf_counter()
        pool.map(scan_one, paths, chunksize=4)
        return time.perf_counter() - start


def draw_photos(folder, count):
    """Photographs are stood in for by drawn scenes with noise, saved as JPEG of the usual sizes and weights."""
    from PIL import Image
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"{number:04}.jpg"
        paths.append(str(path))
        if path.exists():
            continue
        rng = np.random.default_rng(number)
        width, height = random.Random(number).choice([(1600, 1004), (1600, 1200), (2048, 1365), (1280, 960)])
        coarse = rng.integers(0, 256, (height // 60 + 2, width // 60 + 2, 3), dtype=np.uint8)
        soft = np.asarray(Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC), dtype=np.int16)
        fine = rng.normal(0, 7, (height, width, 1)).astype(np.int16)
        Image.fromarray(np.clip(soft + fine, 0, 255).astype(np.uint8)).save(path, quality=85)
    return paths
