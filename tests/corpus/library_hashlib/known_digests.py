# Digests of short texts by every algorithm.
import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    digest = hashlib.new(name, b"The quick brown fox")
    print(name, digest.digest_size, digest.block_size, digest.hexdigest())
print(hashlib.shake_128(b"abc").hexdigest(20), hashlib.shake_256(b"abc").digest(4))
