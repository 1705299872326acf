// Tables from which builtin types get their methods, members and computed attributes, and the
// descriptor objects made from them.  Model: Include/descrobject.h, Include/methodobject.h.
//
// The tables are constants of the program; the image refers to one by a number given in start-up
// order (register_method_def), never by its host address.
#pragma once

#include <cstdint>

#include "objects/type_object.h"

namespace heapscope::objects {

// Signatures of builtin functions, as in CPython's METH_* conventions.
using PyCFunction = Owned<PyObject>(PyObject* self, PyObject* arg);  // NOARGS (arg null), O, VARARGS
using PyCFunctionWithKeywords = Owned<PyObject>(PyObject* self, PyObject* args, PyObject* kwargs);
using PyCFunctionFast = Owned<PyObject>(PyObject* self, const Ref<PyObject>* args, int64_t nargs);
using PyCFunctionFastWithKeywords = Owned<PyObject>(PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                                                    PyObject* kwnames);

enum MethodFlags : uint32_t {
  kMethVarargs = 0x0001,
  kMethKeywords = 0x0002,
  kMethNoargs = 0x0004,
  kMethO = 0x0008,
  kMethClass = 0x0010,
  kMethStatic = 0x0020,
  kMethCoexist = 0x0040,
  kMethFastcall = 0x0080,
  kMethInPython = 0x1000,  ///< no function of ours: what is called is a Python function (method_object.h)
};

struct MethodDef {
  const char* ml_name;
  uint32_t ml_flags;
  const char* ml_doc;
  union {
    PyCFunction* plain;
    PyCFunctionWithKeywords* with_keywords;
    PyCFunctionFast* fast;
    PyCFunctionFastWithKeywords* fast_with_keywords;
  };
};

// Makers of table rows: `method_o("append", list_append_method, "doc"[, kMethClass])`.
constexpr MethodDef method_noargs(const char* name, PyCFunction* f, const char* doc = nullptr, uint32_t extra = 0) {
  return {name, kMethNoargs | extra, doc, {.plain = f}};
}
constexpr MethodDef method_o(const char* name, PyCFunction* f, const char* doc = nullptr, uint32_t extra = 0) {
  return {name, kMethO | extra, doc, {.plain = f}};
}
constexpr MethodDef method_varargs(const char* name, PyCFunction* f, const char* doc = nullptr, uint32_t extra = 0) {
  return {name, kMethVarargs | extra, doc, {.plain = f}};
}
constexpr MethodDef method_keywords(const char* name, PyCFunctionWithKeywords* f, const char* doc = nullptr,
                                    uint32_t extra = 0) {
  return {name, kMethVarargs | kMethKeywords | extra, doc, {.with_keywords = f}};
}
constexpr MethodDef method_fast(const char* name, PyCFunctionFast* f, const char* doc = nullptr, uint32_t extra = 0) {
  return {name, kMethFastcall | extra, doc, {.fast = f}};
}
constexpr MethodDef method_fast_keywords(const char* name, PyCFunctionFastWithKeywords* f, const char* doc = nullptr,
                                         uint32_t extra = 0) {
  return {name, kMethFastcall | kMethKeywords | extra, doc, {.fast_with_keywords = f}};
}
constexpr MethodDef kMethodEnd = {nullptr, 0, nullptr, {.plain = nullptr}};

/// Kinds of direct attributes (structmember.h's T_*).
/// kUint8, kUint16, kUint24: the highest byte first, as the dates of CPython lie (modules/layouts).
enum class MemberKind : uint32_t {
  kObject,
  kObjectEx,
  kInt64,
  kInt32,
  kUint32,
  kBool8,
  kDouble,
  kString,
  kUint8,
  kUint16,
  kUint24
};
struct MemberDef {
  const char* name;
  MemberKind kind;
  int64_t offset;
  bool readonly;
  const char* doc = nullptr;
};

using getter = Owned<PyObject>(PyObject*, void*);
using setter = Status(PyObject*, PyObject* /* null: delete */, void*);
struct GetSetDef {
  const char* name;
  getter* get;
  setter* set = nullptr;
  const char* doc = nullptr;
  void* closure = nullptr;
};

/// A member as the image keeps it: behind its heap type (one per slot), or in the static data.
/// Model: Include/structmember.h, 40 bytes.
struct PyMemberDef {
  Ref<const char> name;
  int32_t type;  // a MemberKind
  int32_t padding;
  int64_t offset;
  int32_t flags;  // 1: read-only
  int32_t padding2;
  Ref<const char> doc;
};
static_assert(sizeof(PyMemberDef) == 40);

// Descriptor objects.  d_method and d_getset are numbers of table rows.
struct PyDescrObject : PyObject {
  Ref<PyTypeObject> d_type;
  Ref<PyObject> d_name;
  Ref<PyObject> d_qualname;
};
struct PyMethodDescrObject : PyDescrObject {
  uint64_t d_method;
  Slot<vectorcallfunc> vectorcall;
};
struct PyMemberDescrObject : PyDescrObject {
  Ref<PyMemberDef> d_member;
};
struct PyGetSetDescrObject : PyDescrObject {
  uint64_t d_getset;
};
struct PyWrapperDescrObject : PyDescrObject {
  uint64_t d_base;
  uint64_t d_wrapped;
};
static_assert(sizeof(PyMethodDescrObject) == 56 && sizeof(PyWrapperDescrObject) == 56);

/// property() objects (Objects/descrobject.c propertyobject), 72 bytes.
struct propertyobject : PyObject {
  Ref<PyObject> prop_get;
  Ref<PyObject> prop_set;
  Ref<PyObject> prop_del;
  Ref<PyObject> prop_doc;
  Ref<PyObject> prop_name;
  int32_t getter_doc;
  int32_t padding;
};
static_assert(sizeof(propertyobject) == 64);
struct mappingproxyobject : PyObject {
  Ref<PyObject> mapping;
};
/// [].__len__: a wrapper descriptor bound to an object.
struct wrapperobject : PyObject {
  Ref<PyWrapperDescrObject> descr;
  Ref<PyObject> self;
};

uint64_t register_method_def(const MethodDef* def);  // the same number for the same row
const MethodDef* method_def(uint64_t number);

Owned<PyObject> descr_new_method(PyTypeObject* type, const MethodDef* def);
Owned<PyObject> descr_new_class_method(PyTypeObject* type, const MethodDef* def);
Owned<PyObject> descr_new_member(PyTypeObject* type, PyMemberDef* member);
Owned<PyObject> descr_new_get_set(PyTypeObject* type, const GetSetDef* def);
/// `base` is the number of a slotdef, `wrapped` the function's number (typeslots.h).
Owned<PyObject> descr_new_wrapper(PyTypeObject* type, uint64_t base, uint64_t wrapped);
Owned<PyObject> wrapper_new(PyObject* descr, PyObject* self);
Owned<PyObject> dict_proxy_new(PyObject* mapping);
inline bool descr_is_data(const PyObject* descr) { return static_cast<bool>(type_of(descr)->tp_descr_set); }
/// A member's value and its assignment (PyMember_GetOne, PyMember_SetOne); a null value deletes.
Owned<PyObject> member_get_one(PyObject* owner, const PyMemberDef* member);
Status member_set_one(PyObject* owner, const PyMemberDef* member, PyObject* value);

}  // namespace heapscope::objects
