# Text must be encoded; unknown algorithms are refused.
import hashlib

for wrong in (lambda: hashlib.md5("text"), lambda: hashlib.new("nonsense"), lambda: hashlib.sha1(3),
              lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.blake2s(key=b"k" * 33), lambda: hashlib.md5().update(None)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(sorted(hashlib.algorithms_guaranteed))
print(hashlib.new("SHA256", b"").name, hashlib.sha256.__name__)
