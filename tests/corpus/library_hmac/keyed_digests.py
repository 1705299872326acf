# An HMAC is a digest with a key.
import hmac

print(hmac.new(b"key", b"The quick brown fox jumps over the lazy dog", "sha256").hexdigest())
code = hmac.new(b"k" * 200, digestmod="md5")
code.update(b"part one")
code.update(b", part two")
print(code.hexdigest(), code.digest_size, code.block_size, code.name)
print(hmac.digest(b"key", b"message", "sha1").hex(), code.copy().digest() == code.digest())
print(hmac.compare_digest(b"a", b"a"), hmac.compare_digest("text", "tex"))
for wrong in (lambda: hmac.new("key", b"", "md5"), lambda: hmac.new(b"key", b""), lambda: hmac.compare_digest("é", "e"), lambda: hmac.compare_digest("a", b"a")):
    try:
        wrong()
    except TypeError as error:
        print(error)
