// Module _memory_reads: the machine's bytes by address, for ctypes (modules/python/ctypes).
// Reads only: a program that wrote there could break the machine's invariants.
#include <fmt/format.h>

#include "memory/image.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/getargs.h"
#include "objects/type_object.h"

namespace heapscope::modules {

using namespace objects;  // NOLINT(google-build-using-namespace): a module of object code

namespace {

constexpr uint64_t kFirst = memory::kAddressBase + memory::kStaticStart;
constexpr uint64_t kEnd = memory::kAddressBase + memory::kRegionsEnd;

bool readable(uint64_t address, uint64_t size) {
  return address >= kFirst && address < kEnd && size <= kEnd - address;
}

Failed not_ours(uint64_t address) {
  return err_format(exc_value_error(), "address {:#x} is not in the memory of this machine", address);
}

Status address_from(PyObject* arg, uint64_t* address) {
  *address = long_as_uint64_mask(arg);
  return err_occurred() ? Status::kError : Status::kOk;
}

/// read(address, size): bytes
Owned<PyObject> memory_read(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("read", nargs, 2, 2));
  uint64_t address = 0;
  int64_t size = 0;
  HS_TRY(address_from(args[0], &address));
  HS_TRY(arg_as_ssize(args[1], &size));
  if (size < 0 || !readable(address, static_cast<uint64_t>(size))) {
    return not_ours(address);
  }
  return bytes_from_string_and_size({static_cast<const char*>(memory::pointer_to(address)), static_cast<size_t>(size)});
}

/// object_at(address): the object there; ValueError when the bytes are none's.
Owned<PyObject> memory_object_at(PyObject*, PyObject* arg) {
  uint64_t address = 0;
  HS_TRY(address_from(arg, &address));
  if (address % 16 != 0 || !readable(address, sizeof(PyObject))) {
    return not_ours(address);
  }
  auto* op = static_cast<PyObject*>(memory::pointer_to(address));
  const auto looks_like_type = [](uint64_t at) { return at % 8 == 0 && readable(at, sizeof(PyTypeObject)); };
  const uint64_t type = op->ob_type.bits;
  if (op->ob_refcnt <= 0 || !looks_like_type(type) ||
      !looks_like_type(static_cast<PyObject*>(memory::pointer_to(type))->ob_type.bits) || !type_check(type_of(op))) {
    return err_format(exc_value_error(), "there is no live object at address {:#x}", address);
  }
  return owned_ref(op);
}

constexpr MethodDef kMethods[] = {
    method_fast("read", memory_read),
    method_o("object_at", memory_object_at),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kMemoryReadsModule;
const ModuleDef kMemoryReadsModule = {"_memory_reads", nullptr, kMethods, nullptr};

}  // namespace heapscope::modules
