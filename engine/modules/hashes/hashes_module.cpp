// Module _digests: what hashlib, binascii and zlib (in modules/python) compute with.
#include "modules/hashes/digests.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/module_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

/// digest(name, data, length): bytes; length counts for shake_* only.
Owned<PyObject> digests_digest(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("digest", nargs, 3, 3));
  int64_t length = 0;
  HS_TRY(arg_as_ssize(args[2], &length));
  if (length < 0) {
    return err_set_string(exc_value_error(), "value must be positive");
  }
  BufferView data;
  HS_TRY(data.get(args[1]));
  std::string digest;
  if (!digest_by_name(unicode_text(args[0]), data.bytes(), length, &digest)) {
    return err_set_string(exc_value_error(), "unsupported hash type");
  }
  return bytes_from_string_and_size(digest);
}

/// blake2(name, data, digest_size, key, salt, person)
Owned<PyObject> digests_blake2(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("blake2", nargs, 6, 6));
  BufferView data;
  BufferView key;
  BufferView salt;
  BufferView person;
  Blake2Parameters parameters;
  HS_TRY(data.get(args[1]));
  HS_TRY(arg_as_ssize(args[2], &parameters.digest_size));
  HS_TRY(key.get(args[3]));
  HS_TRY(salt.get(args[4]));
  HS_TRY(person.get(args[5]));
  parameters.key = key.bytes();
  parameters.salt = salt.bytes();
  parameters.person = person.bytes();
  const bool big = unicode_equal_to_ascii(args[0], "blake2b");
  return bytes_from_string_and_size(big ? blake2b(data.bytes(), parameters) : blake2s(data.bytes(), parameters));
}

/// Checksums: (data, start).
template <auto checksum>
Owned<PyObject> digests_checksum(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("checksum", nargs, 2, 2));
  BufferView data;
  HS_TRY(data.get(args[0]));
  const uint64_t start = long_as_uint64_mask(args[1]);
  if (err_occurred()) {
    return nullptr;
  }
  return long_from_int64(static_cast<int64_t>(checksum(data.bytes(), static_cast<uint32_t>(start))));
}
uint32_t crc_hqx_wide(std::string_view data, uint32_t start) { return crc_hqx_of(data, static_cast<uint16_t>(start)); }

constexpr MethodDef kMethods[] = {
    method_fast("digest", digests_digest),
    method_fast("blake2", digests_blake2),
    method_fast("crc32", digests_checksum<crc32_of>),
    method_fast("adler32", digests_checksum<adler32_of>),
    method_fast("crc_hqx", digests_checksum<crc_hqx_wide>),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kDigestsModule;
const ModuleDef kDigestsModule = {"_digests", nullptr, kMethods, nullptr};

}  // namespace heapscope::modules
