// The slots of types: the functions' signatures, and the groups of them that are structs of their own.
//
// Names are those of CPython's object.h and its order. Only type_object.h includes this; everybody else includes that.
#pragma once

#include <cstdint>

#include "memory/function_table.h"
#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

using memory::Slot;

/// The order of Python's comparison operators (Py_LT ... Py_GE).
enum class CompareOp : int32_t { kLt = 0, kLe = 1, kEq = 2, kNe = 3, kGt = 4, kGe = 5 };

struct Py_buffer;
using visitproc = int (*)(PyObject*, void*);
enum class SendResult : int32_t { kReturn = 0, kError = -1, kNext = 1 };

// Signatures of slots, named as in CPython's object.h.
using unaryfunc = Owned<PyObject>(PyObject*);
using binaryfunc = Owned<PyObject>(PyObject*, PyObject*);
using ternaryfunc = Owned<PyObject>(PyObject*, PyObject*, PyObject*);
using inquiry = Truth(PyObject*);
using lenfunc = int64_t(PyObject*);  // -1: error
using ssizeargfunc = Owned<PyObject>(PyObject*, int64_t);
using ssizeobjargproc = Status(PyObject*, int64_t, PyObject*);  // null value: delete
using objobjargproc = Status(PyObject*, PyObject*, PyObject*);  // null value: delete
using objobjproc = Truth(PyObject*, PyObject*);
using traverseproc = int(PyObject*, visitproc, void*);
using clearproc = int(PyObject*);
using destructor = void(PyObject*);
using getattrofunc = Owned<PyObject>(PyObject*, PyObject*);
using setattrofunc = Status(PyObject*, PyObject*, PyObject*);  // null value: delete
using reprfunc = Owned<PyObject>(PyObject*);
using hashfunc = int64_t(PyObject*);  // -1: error
using richcmpfunc = Owned<PyObject>(PyObject*, PyObject*, CompareOp);
using getiterfunc = Owned<PyObject>(PyObject*);
using iternextfunc = Owned<PyObject>(PyObject*);  // null without a pending error: exhausted
using descrgetfunc = Owned<PyObject>(PyObject* descr, PyObject* instance, PyObject* owner);
using descrsetfunc = Status(PyObject* descr, PyObject* instance, PyObject* value);
using initproc = Status(PyObject* self, PyObject* args, PyObject* kwargs);
using newfunc = Owned<PyObject>(PyTypeObject* type, PyObject* args, PyObject* kwargs);
using allocfunc = Owned<PyObject>(PyTypeObject* type, int64_t items);
using freefunc = void(void*);
using gcinquiry = bool(PyObject*);
/// `args` are borrowed 8-byte slots (an evaluation stack or a local array of Ref).
using vectorcallfunc = Owned<PyObject>(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf,
                                       PyObject* kwnames);
using sendfunc = SendResult(PyObject* iter, PyObject* value, Owned<PyObject>* result);
using getbufferproc = Status(PyObject*, Py_buffer*, int flags);
using releasebufferproc = void(PyObject*, Py_buffer*);

inline constexpr uint64_t kVectorcallArgumentsOffset = 1ull << 63;
inline int64_t vectorcall_nargs(uint64_t nargsf) { return static_cast<int64_t>(nargsf & ~kVectorcallArgumentsOffset); }

// HS_*_SLOTS list the members of each group in CPython's order: one list drives the slot structs in
// the image, the spec structs on the host, registration and inheritance.
// clang-format off
#define HS_ASYNC_SLOTS(X) \
  X(unaryfunc, am_await) X(unaryfunc, am_aiter) X(unaryfunc, am_anext) X(sendfunc, am_send)
#define HS_NUMBER_SLOTS(X)                                                                   \
  X(binaryfunc, nb_add) X(binaryfunc, nb_subtract) X(binaryfunc, nb_multiply)                \
  X(binaryfunc, nb_remainder) X(binaryfunc, nb_divmod) X(ternaryfunc, nb_power)              \
  X(unaryfunc, nb_negative) X(unaryfunc, nb_positive) X(unaryfunc, nb_absolute)              \
  X(inquiry, nb_bool) X(unaryfunc, nb_invert) X(binaryfunc, nb_lshift)                       \
  X(binaryfunc, nb_rshift) X(binaryfunc, nb_and) X(binaryfunc, nb_xor) X(binaryfunc, nb_or)  \
  X(unaryfunc, nb_int) X(unaryfunc, nb_reserved) X(unaryfunc, nb_float)                      \
  X(binaryfunc, nb_inplace_add) X(binaryfunc, nb_inplace_subtract)                           \
  X(binaryfunc, nb_inplace_multiply) X(binaryfunc, nb_inplace_remainder)                     \
  X(ternaryfunc, nb_inplace_power) X(binaryfunc, nb_inplace_lshift)                          \
  X(binaryfunc, nb_inplace_rshift) X(binaryfunc, nb_inplace_and)                             \
  X(binaryfunc, nb_inplace_xor) X(binaryfunc, nb_inplace_or) X(binaryfunc, nb_floor_divide)  \
  X(binaryfunc, nb_true_divide) X(binaryfunc, nb_inplace_floor_divide)                       \
  X(binaryfunc, nb_inplace_true_divide) X(unaryfunc, nb_index)                               \
  X(binaryfunc, nb_matrix_multiply) X(binaryfunc, nb_inplace_matrix_multiply)
#define HS_MAPPING_SLOTS(X) \
  X(lenfunc, mp_length) X(binaryfunc, mp_subscript) X(objobjargproc, mp_ass_subscript)
#define HS_SEQUENCE_SLOTS(X)                                                                 \
  X(lenfunc, sq_length) X(binaryfunc, sq_concat) X(ssizeargfunc, sq_repeat)                  \
  X(ssizeargfunc, sq_item) X(unaryfunc, was_sq_slice) X(ssizeobjargproc, sq_ass_item)        \
  X(unaryfunc, was_sq_ass_slice) X(objobjproc, sq_contains) X(binaryfunc, sq_inplace_concat) \
  X(ssizeargfunc, sq_inplace_repeat)
#define HS_BUFFER_SLOTS(X) \
  X(getbufferproc, bf_getbuffer) X(releasebufferproc, bf_releasebuffer)
// clang-format on

#define HS_SLOT_IN_IMAGE(signature, name) Slot<signature> name;
struct PyAsyncMethods {
  HS_ASYNC_SLOTS(HS_SLOT_IN_IMAGE)
};
struct PyNumberMethods {
  HS_NUMBER_SLOTS(HS_SLOT_IN_IMAGE)
};
struct PyMappingMethods {
  HS_MAPPING_SLOTS(HS_SLOT_IN_IMAGE)
};
struct PySequenceMethods {
  HS_SEQUENCE_SLOTS(HS_SLOT_IN_IMAGE)
};
struct PyBufferProcs {
  HS_BUFFER_SLOTS(HS_SLOT_IN_IMAGE)
};
#undef HS_SLOT_IN_IMAGE
static_assert(sizeof(PyAsyncMethods) == 32 && sizeof(PyNumberMethods) == 288 && sizeof(PyMappingMethods) == 24 &&
              sizeof(PySequenceMethods) == 80 && sizeof(PyBufferProcs) == 16);

#define HS_SLOT_IN_SPEC(signature, name) signature* name = nullptr;
struct AsyncSpec {
  HS_ASYNC_SLOTS(HS_SLOT_IN_SPEC)
};
struct NumberSpec {
  HS_NUMBER_SLOTS(HS_SLOT_IN_SPEC)
};
struct MappingSpec {
  HS_MAPPING_SLOTS(HS_SLOT_IN_SPEC)
};
struct SequenceSpec {
  HS_SEQUENCE_SLOTS(HS_SLOT_IN_SPEC)
};
struct BufferSpec {
  HS_BUFFER_SLOTS(HS_SLOT_IN_SPEC)
};
#undef HS_SLOT_IN_SPEC

}  // namespace heapscope::objects
