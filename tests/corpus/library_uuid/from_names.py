# Identifiers made of names are always the same.
import uuid

print(uuid.uuid5(uuid.NAMESPACE_DNS, "example.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://example.org/"))
one = uuid.uuid5(uuid.NAMESPACE_OID, "1.3.6")
print(one.version, one.variant, one.hex, one.urn)
print(one.fields, one.int, one.bytes == one.int.to_bytes(16, "big"))
print(repr(uuid.UUID(int=255)), uuid.UUID("{12345678-1234-5678-1234-567812345678}"), uuid.UUID(bytes_le=one.bytes_le) == one)
