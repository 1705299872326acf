# BLAKE2 takes a key, a salt and a length; pbkdf2 makes keys of passwords.
import hashlib

print(hashlib.blake2b(b"message", digest_size=16, key=b"secret", salt=b"salt", person=b"me").hexdigest())
print(hashlib.blake2s(b"message", digest_size=8, key=b"k" * 32).hexdigest(), hashlib.blake2b.MAX_KEY_SIZE)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 3).hex())
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 2, dklen=33).hex())
