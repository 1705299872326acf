// The type code: what a program sees of code objects.  Model: Objects/codeobject.c (3.11).
#include <fmt/format.h>

#include <string>

#include "memory/allocator.h"
#include "objects/bytes_object.h"
#include "objects/code_tables.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

void code_dealloc(PyObject* op) {
  PyCodeObject* code = as_code(op);
  for (Ref<PyObject>* part :
       {&code->co_consts, &code->co_names, &code->co_localsplusnames, &code->co_localspluskinds, &code->co_filename,
        &code->co_name, &code->co_qualname, &code->co_linetable, &code->co_exceptiontable, &code->_co_code}) {
    xdecref(part->get());
  }
  if (code->co_weakreflist) {
    object_clear_weak_refs(op);
  }
  memory::object_free(op);
}

Owned<PyObject> code_repr(PyObject* op) {
  PyCodeObject* code = as_code(op);
  return unicode_from_format("<code object {} at {:#x}, file \"{}\", line {}>", unicode_text(code->co_name),
                             memory::address_of(op), unicode_text(code->co_filename),
                             code->co_firstlineno != 0 ? code->co_firstlineno : -1);
}

/// Equal in type as well as in value, which == does not ask: True and 1 differ.
Truth constants_equal(PyObject* a, PyObject* b) {
  if (type_of(a) != type_of(b)) {
    return Truth::kFalse;
  }
  if (tuple_check_exact(a)) {
    if (tuple_get_size(a) != tuple_get_size(b)) {
      return Truth::kFalse;
    }
    for (int64_t i = 0; i < tuple_get_size(a); ++i) {
      const Truth same = constants_equal(tuple_get_item(a, i), tuple_get_item(b, i));
      if (same != Truth::kTrue) {
        return same;
      }
    }
    return Truth::kTrue;
  }
  if (float_check_exact(a)) {
    HS_OWN(text_a, object_repr(a));
    HS_OWN(text_b, object_repr(b));
    return truth(a == b || unicode_equal(text_a.get(), text_b.get()));
  }
  return object_rich_compare_bool(a, b, CompareOp::kEq);
}

Truth codes_equal(PyCodeObject* a, PyCodeObject* b) {
  if (a->co_argcount != b->co_argcount || a->co_posonlyargcount != b->co_posonlyargcount ||
      a->co_kwonlyargcount != b->co_kwonlyargcount || a->co_flags != b->co_flags ||
      a->co_firstlineno != b->co_firstlineno || a->ob_size != b->ob_size || !unicode_equal(a->co_name, b->co_name)) {
    return Truth::kFalse;
  }
  HS_OWN(code_a, code_get_code(a));
  HS_OWN(code_b, code_get_code(b));
  if (bytes_view(code_a.get()) != bytes_view(code_b.get())) {
    return Truth::kFalse;
  }
  HS_TRUTH(same_consts, constants_equal(a->co_consts, b->co_consts));
  if (!same_consts) {
    return Truth::kFalse;
  }
  HS_TRUTH(same_names, object_rich_compare_bool(a->co_names, b->co_names, CompareOp::kEq));
  HS_TRUTH(same_locals, object_rich_compare_bool(a->co_localsplusnames, b->co_localsplusnames, CompareOp::kEq));
  return truth(same_names && same_locals && bytes_view(a->co_linetable) == bytes_view(b->co_linetable) &&
               bytes_view(a->co_exceptiontable) == bytes_view(b->co_exceptiontable));
}

Owned<PyObject> code_rich_compare(PyObject* a, PyObject* b, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !code_check(a) || !code_check(b)) {
    return owned_ref(not_implemented());
  }
  HS_TRUTH(equal, codes_equal(as_code(a), as_code(b)));
  return owned_ref(bool_object(equal == (op == CompareOp::kEq)));
}

int64_t code_hash(PyObject* op) {
  PyCodeObject* code = as_code(op);
  int64_t hash = code->co_argcount ^ code->co_posonlyargcount ^ code->co_kwonlyargcount ^ code->co_flags;
  for (PyObject* part : {code->co_name.get(), code->co_consts.get(), code->co_names.get(),
                         code->co_localsplusnames.get(), code->co_linetable.get(), code->co_exceptiontable.get()}) {
    const int64_t part_hash = object_hash(part);
    if (part_hash == -1) {
      return -1;
    }
    hash ^= part_hash;
  }
  return hash == -1 ? -2 : hash;
}

Owned<PyObject> code_sizeof(PyObject* op, PyObject*) { return long_from_ssize_t(code_size(as_code(op)->ob_size)); }

template <Owned<PyObject> (*get)(PyCodeObject*)>
Owned<PyObject> code_part(PyObject* op, void*) {
  return get(as_code(op));
}

Owned<PyObject> code_co_lines(PyObject* op, PyObject*) { return code_lines(as_code(op)); }
Owned<PyObject> code_co_positions(PyObject* op, PyObject*) { return code_positions(as_code(op)); }

/// The name of a variable by its number in instructions; module dis asks.
Owned<PyObject> code_varname_from_oparg(PyObject* op, PyObject* number) {
  const int64_t i = long_as_int64(number);
  if (i == -1 && err_occurred()) {
    return nullptr;
  }
  PyObject* names = as_code(op)->co_localsplusnames;
  if (i < 0 || i >= tuple_get_size(names)) {
    return err_set_string(exc_index_error(), "tuple index out of range");
  }
  return owned_ref(tuple_get_item(names, i));
}

/// Steps of addresses and lines, two bytes each: the form that the line table had before 3.10.
void add_line_step(std::string* table, int64_t units, int32_t lines) {
  constexpr int32_t kMost = 127;
  constexpr int32_t kLeast = -128;
  int64_t bytes = units * static_cast<int64_t>(sizeof(_Py_CODEUNIT));
  const auto add = [&](int64_t address, int32_t line) {
    table->push_back(static_cast<char>(address));
    table->push_back(static_cast<char>(line));
  };
  for (; bytes > 255; bytes -= 255) {
    add(255, 0);
  }
  for (; lines > kMost; lines -= kMost) {
    add(bytes, kMost);
    bytes = 0;
  }
  for (; lines < kLeast; lines -= kLeast) {
    add(bytes, kLeast);
    bytes = 0;
  }
  add(bytes, lines);
}

Owned<PyObject> code_lnotab(PyCodeObject* code) {
  std::string table;
  int32_t line = code->co_firstlineno;
  int64_t unit = 0;
  for (LocationReader reader(code); reader.next();) {
    const int32_t computed = reader.place().line;
    if (computed != line) {
      add_line_step(&table, reader.start - unit, computed - line);
      line = computed;
      unit = reader.start;
    }
  }
  return bytes_from_string_and_size(table);
}

constexpr MethodDef kCodeMethods[] = {
    method_o("_varname_from_oparg", code_varname_from_oparg,
             "_varname_from_oparg($self, /, oparg)\n--\n\n(internal-only) Return the local variable name for the "
             "given oparg.\n\nWARNING: this method is for internal use only and may change or go away."),
    method_noargs("__sizeof__", code_sizeof),
    method_noargs("co_lines", code_co_lines),
    method_noargs("co_positions", code_co_positions),
    method_fast_keywords(
        "replace", code_replace,
        "replace($self, /, *, co_argcount=-1, co_posonlyargcount=-1,\n        co_kwonlyargcount=-1, co_nlocals=-1, "
        "co_stacksize=-1,\n        co_flags=-1, co_firstlineno=-1, co_code=None, co_consts=None,\n        "
        "co_names=None, co_varnames=None, co_freevars=None,\n        co_cellvars=None, co_filename=None, "
        "co_name=None,\n"
        "        co_qualname=None, co_linetable=None,\n        co_exceptiontable=None)\n--\n\nReturn a copy of the "
        "code "
        "object with new values for the specified fields."),
    kMethodEnd,
};

constexpr MemberDef kCodeMembers[] = {
    {"co_argcount", MemberKind::kInt32, offsetof(PyCodeObject, co_argcount), true},
    {"co_posonlyargcount", MemberKind::kInt32, offsetof(PyCodeObject, co_posonlyargcount), true},
    {"co_kwonlyargcount", MemberKind::kInt32, offsetof(PyCodeObject, co_kwonlyargcount), true},
    {"co_stacksize", MemberKind::kInt32, offsetof(PyCodeObject, co_stacksize), true},
    {"co_flags", MemberKind::kInt32, offsetof(PyCodeObject, co_flags), true},
    {"co_nlocals", MemberKind::kInt32, offsetof(PyCodeObject, co_nlocals), true},
    {"co_consts", MemberKind::kObject, offsetof(PyCodeObject, co_consts), true},
    {"co_names", MemberKind::kObject, offsetof(PyCodeObject, co_names), true},
    {"co_filename", MemberKind::kObject, offsetof(PyCodeObject, co_filename), true},
    {"co_name", MemberKind::kObject, offsetof(PyCodeObject, co_name), true},
    {"co_qualname", MemberKind::kObject, offsetof(PyCodeObject, co_qualname), true},
    {"co_firstlineno", MemberKind::kInt32, offsetof(PyCodeObject, co_firstlineno), true},
    {"co_linetable", MemberKind::kObject, offsetof(PyCodeObject, co_linetable), true},
    {"co_exceptiontable", MemberKind::kObject, offsetof(PyCodeObject, co_exceptiontable), true},
    {nullptr, MemberKind::kObject, 0, false},
};

constexpr GetSetDef kCodeGetSets[] = {
    {"co_varnames", code_part<code_get_varnames>}, {"co_cellvars", code_part<code_get_cellvars>},
    {"co_freevars", code_part<code_get_freevars>}, {"co_code", code_part<code_get_code>},
    {"co_lnotab", code_part<code_lnotab>},         {nullptr, nullptr},
};

constexpr LayoutField kCodeLayout[] = {
    HS_VAR_OBJECT_HEAD,
    HS_FIELD(PyCodeObject, co_consts, kOwnedRef),
    HS_FIELD(PyCodeObject, co_names, kOwnedRef),
    HS_FIELD(PyCodeObject, co_exceptiontable, kOwnedRef),
    HS_FIELD(PyCodeObject, co_flags, kUint),
    HS_FIELD(PyCodeObject, co_warmup, kInt),
    HS_FIELD(PyCodeObject, _co_linearray_entry_size, kInt),
    HS_FIELD(PyCodeObject, co_argcount, kInt),
    HS_FIELD(PyCodeObject, co_posonlyargcount, kInt),
    HS_FIELD(PyCodeObject, co_kwonlyargcount, kInt),
    HS_FIELD(PyCodeObject, co_stacksize, kInt),
    HS_FIELD(PyCodeObject, co_firstlineno, kInt),
    HS_FIELD(PyCodeObject, co_nlocalsplus, kInt),
    HS_FIELD(PyCodeObject, co_nlocals, kInt),
    HS_FIELD(PyCodeObject, co_nplaincellvars, kInt),
    HS_FIELD(PyCodeObject, co_ncellvars, kInt),
    HS_FIELD(PyCodeObject, co_nfreevars, kInt),
    HS_FIELD(PyCodeObject, co_localsplusnames, kOwnedRef),
    HS_FIELD(PyCodeObject, co_localspluskinds, kOwnedRef),
    HS_FIELD(PyCodeObject, co_filename, kOwnedRef),
    HS_FIELD(PyCodeObject, co_name, kOwnedRef),
    HS_FIELD(PyCodeObject, co_qualname, kOwnedRef),
    HS_FIELD(PyCodeObject, co_linetable, kOwnedRef),
    HS_FIELD(PyCodeObject, co_weakreflist, kBorrowedRef),
    HS_FIELD(PyCodeObject, _co_code, kOwnedRef),
    HS_FIELD(PyCodeObject, _co_linearray, kPointer),
    HS_FIELD(PyCodeObject, _co_firsttraceable, kInt),
    HS_FIELD(PyCodeObject, padding, kPadding),
    HS_FIELD(PyCodeObject, co_extra, kPointer),
    {"co_code_adaptive", offsetof(PyCodeObject, co_code_adaptive), sizeof(_Py_CODEUNIT), FieldKind::kUint, true},
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

const TypeSpec kCodeTypeSpec = {
    .name = "code",
    .basicsize = offsetof(PyCodeObject, co_code_adaptive),
    .itemsize = sizeof(_Py_CODEUNIT),
    .doc =
        "code(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n     flags, codestring, constants, "
        "names, "
        "varnames, filename, name,\n     qualname, firstlineno, linetable, exceptiontable, freevars=(),\n     "
        "cellvars=(), /)\n--\n\nCreate a code object.  Not for the faint of heart.",
    .dealloc = code_dealloc,
    .repr = code_repr,
    .hash = code_hash,
    .getattro = object_generic_get_attr,
    .richcompare = code_rich_compare,
    .weaklistoffset = offsetof(PyCodeObject, co_weakreflist),
    .methods = kCodeMethods,
    .members = kCodeMembers,
    .getset = kCodeGetSets,
    .new_ = code_from_parts,
    .layout = kCodeLayout,
};

}  // namespace heapscope::objects
