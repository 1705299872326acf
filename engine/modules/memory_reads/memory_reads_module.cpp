// Module _memory_reads: the machine's bytes by address, for ctypes (modules/python/ctypes).
// Everything can be read.  Written can be what lies in a small object of bytes, text or number behind its length: no
// count, type or link is there, so a program that breaks a value in this way breaks none of the machine's invariants.
#include <fmt/format.h>

#include <cstring>

#include "memory/image.h"
#include "memory/pymalloc.h"
#include "memory/state.h"
#include "modules/state.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/type_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

constexpr uint64_t kFirst = memory::kAddressBase + memory::kStaticStart;
constexpr uint64_t kEnd = memory::kAddressBase + memory::kRegionsEnd;

bool readable(uint64_t address, uint64_t size) { return address >= kFirst && address < kEnd && size <= kEnd - address; }

Failed not_ours(uint64_t address) {
  return err_format(exc_value_error(), "address {:#x} is not in the memory of this machine", address);
}

/// Whether the bytes look like a live object's: a count, a type, and that type's type.
bool is_live_object(PyObject* op) {
  const auto looks_like_type = [](uint64_t at) { return at % 8 == 0 && readable(at, sizeof(PyTypeObject)); };
  const uint64_t type = op->ob_type.bits;
  return op->ob_refcnt > 0 && looks_like_type(type) &&
         looks_like_type(static_cast<PyObject*>(memory::pointer_to(type))->ob_type.bits) && type_check(type_of(op));
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

/// Where the contents of an object may be written: behind its head, within what it is long.
struct Contents {
  uint64_t start;
  uint64_t end;
};

Contents contents_of(PyObject* op) {
  const uint64_t at = memory::address_of(op);
  if (bytes_check_exact(op)) {
    return {at + offsetof(PyBytesObject, ob_sval), at + offsetof(PyBytesObject, ob_sval) + bytes_view(op).size()};
  }
  if (is_type(op, float_type())) {
    return {at + offsetof(PyFloatObject, ob_fval), at + sizeof(PyFloatObject)};
  }
  if (is_type(op, long_type())) {
    const int64_t size = reinterpret_cast<PyVarObject*>(op)->ob_size;
    return {at + offsetof(PyLongObject, ob_digit),
            at + offsetof(PyLongObject, ob_digit) + 4 * static_cast<uint64_t>(size < 0 ? -size : size)};
  }
  if (is_type(op, unicode_type())) {
    const uint64_t data = memory::address_of(unicode_data(op));
    return {data, data + static_cast<uint64_t>(unicode_kind(op)) * static_cast<uint64_t>(unicode_length(op))};
  }
  return {0, 0};
}

/// The object, without a head of the collector, whose block in a pool `address` lies in, or null.
PyObject* small_object_around(uint64_t address) {
  const memory::pool_header* pool = memory::pool_of(memory::pointer_to(address));
  if (pool == nullptr) {
    return nullptr;
  }
  const uint64_t first = memory::address_of(pool) + memory::kPoolOverhead;
  const uint64_t size = memory::size_class_bytes(pool->szidx);
  if (address < first) {
    return nullptr;
  }
  return static_cast<PyObject*>(memory::pointer_to(first + (address - first) / size * size));
}

/// write(address, data)
Owned<PyObject> memory_write(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("write", nargs, 2, 2));
  uint64_t address = 0;
  HS_TRY(address_from(args[0], &address));
  const std::string_view data = bytes_view(args[1]);
  if (!readable(address, data.size())) {
    return not_ours(address);
  }
  PyObject* op = small_object_around(address);
  if (op == nullptr || !is_live_object(op)) {
    op = nullptr;
  }
  const Contents contents = op != nullptr ? contents_of(op) : Contents{0, 0};
  if (address < contents.start || address + data.size() > contents.end) {
    return err_format(exc_not_implemented_error(),
                      "ctypes: writing to address {:#x} is not available here: only the contents of small "
                      "bytes, str, int and float objects can be written",
                      address);
  }
  std::memcpy(memory::pointer_to(address), data.data(), data.size());
  return owned_ref(none());
}

/// object_at(address): the object there; ValueError when the bytes are none's.
Owned<PyObject> memory_object_at(PyObject*, PyObject* arg) {
  uint64_t address = 0;
  HS_TRY(address_from(arg, &address));
  if (address % memory::model().alignment != 0 || !readable(address, sizeof(PyObject))) {
    return not_ours(address);
  }
  auto* op = static_cast<PyObject*>(memory::pointer_to(address));
  if (!is_live_object(op)) {
    return err_format(exc_value_error(), "there is no live object at address {:#x}", address);
  }
  return owned_ref(op);
}

/// give_reference(op): one unit of its count more, which nobody holds.
Owned<PyObject> give_reference(PyObject*, PyObject* op) {
  Ref<PyListObject>& given = state().memory_reads.given;
  if (!given) {
    HS_OWN(made, list_new(0));
    object_gc_untrack(made.get());
    given = made.release();
  }
  HS_TRY(list_append(given, op));
  return owned_ref(none());
}

/// take_reference(op): takes one back. What others hold stays theirs: no count ever is too low here.
Owned<PyObject> take_reference(PyObject*, PyObject* op) {
  PyListObject* given = state().memory_reads.given;
  for (int64_t i = given != nullptr ? list_get_size(given) - 1 : -1; i >= 0; --i) {
    if (list_get_item(given, i) == op) {
      HS_TRY(list_set_slice(given, i, i + 1, nullptr));
      return owned_ref(none());
    }
  }
  return err_set_string(exc_not_implemented_error(),
                        "ctypes.pythonapi.Py_DecRef takes back only what Py_IncRef has given: the count would be lower "
                        "than the number of references");
}

constexpr MethodDef kMethods[] = {
    method_fast("read", memory_read),           method_fast("write", memory_write),
    method_o("object_at", memory_object_at),    method_o("give_reference", give_reference),
    method_o("take_reference", take_reference), kMethodEnd,
};

}  // namespace

extern const ModuleDef kMemoryReadsModule;
const ModuleDef kMemoryReadsModule = {"_memory_reads", nullptr, kMethods, nullptr};

}  // namespace heapscope::modules
