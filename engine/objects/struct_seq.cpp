#include "objects/struct_seq.h"

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/heap_type.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_builder.h"

namespace heapscope::objects {

namespace {

int64_t type_size(PyTypeObject* type, Id name) {
  PyObject* size = dict_get_item_with_error(type->tp_dict, ident(name));
  if (size == nullptr) {
    return err_format(exc_type_error(), "Missed attribute '{}' of type {}", str_text(ident(name)),
                      type_full_name(type));
  }
  return long_as_ssize(size);
}
int64_t real_size(PyTypeObject* type) { return type_size(type, Id::n_fields); }

const PyMemberDef* members_of(const PyTypeObject* type) {
  return static_cast<const PyMemberDef*>(memory::pointer_to(type->tp_members));
}

Owned<PyObject> reduce(PyObject* op, PyObject*) {
  PyTypeObject* type = type_of(op);
  const int64_t fields = real_size(type);
  const int64_t visible = tuple_get_size(op);
  const int64_t unnamed = type_size(type, Id::n_unnamed_fields);
  HS_OWN(items, tuple_from_array(as_tuple(op)->ob_item, visible));
  HS_OWN(hidden, dict_new());
  for (int64_t i = visible; i < fields; ++i) {
    HS_TRY(dict_set_item_string(hidden.get(), members_of(type)[i - unnamed].name.get(), tuple_get_item(op, i)));
  }
  HS_OWN(arguments, tuple_pack(items.get(), hidden.get()));
  return tuple_pack(type, arguments.get());
}

Status set_size(PyTypeObject* type, Id name, int64_t size) {
  HS_OWN(value, long_from_int64(size));
  return dict_set_item(type->tp_dict, ident(name), value.get());
}

Status check_length(PyTypeObject* type, int64_t given, int64_t least, int64_t most) {
  const char* name = type_full_name(type);
  if (least != most) {
    if (given < least) {
      return err_format(exc_type_error(), "{:.500}() takes an at least {}-sequence ({}-sequence given)", name, least,
                        given);
    }
    if (given > most) {
      return err_format(exc_type_error(), "{:.500}() takes an at most {}-sequence ({}-sequence given)", name, most,
                        given);
    }
  } else if (given != least) {
    return err_format(exc_type_error(), "{:.500}() takes a {}-sequence ({}-sequence given)", name, least, given);
  }
  return Status::kOk;
}

}  // namespace

namespace struct_sequence {

const MethodDef kMethods[] = {method_noargs("__reduce__", reduce), kMethodEnd};

void dealloc(PyObject* op) {
  PyTypeObject* type = type_of(op);
  object_gc_untrack(op);
  const int64_t size = real_size(type);
  for (int64_t i = 0; i < size; ++i) {
    xdecref(as_tuple(op)->ob_item[i].get());
  }
  object_gc_del(op);
  if (type_has_feature(type, kTpFlagsHeapType)) {
    decref(type);
  }
}

int traverse(PyObject* op, visitproc visit, void* arg) {
  PyTypeObject* type = type_of(op);
  if (type_has_feature(type, kTpFlagsHeapType)) {
    if (const int result = visit(type, arg); result != 0) {
      return result;
    }
  }
  const int64_t size = real_size(type);
  for (int64_t i = 0; i < size; ++i) {
    if (PyObject* item = tuple_get_item(op, i)) {
      if (const int result = visit(item, arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

Owned<PyObject> repr(PyObject* op) {
  const PyMemberDef* members = members_of(type_of(op));
  UnicodeBuilder text;
  text.add_ascii(type_full_name(type_of(op)));
  text.add('(');
  for (int64_t i = 0; i < tuple_get_size(op); ++i) {
    if (i > 0) {
      text.add_ascii(", ");
    }
    if (!members[i].name) {
      return err_format(exc_system_error(), "In structseq_repr(), member {} name is NULL for type {:.500}", i,
                        type_full_name(type_of(op)));
    }
    text.add_ascii(members[i].name.get());
    text.add('=');
    HS_OWN(value, object_repr(tuple_get_item(op, i)));
    text.add_string(value.get());
  }
  text.add(')');
  return text.finish();
}

Owned<PyObject> new_slot(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"structseq", {"sequence", "dict", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const int64_t least = type_size(type, Id::n_sequence_fields);
  const int64_t most = real_size(type);
  const int64_t unnamed = type_size(type, Id::n_unnamed_fields);
  if (least < 0 || most < 0 || unnamed < 0) {
    return Failed{};
  }
  HS_OWN(source, sequence_fast(a[0], "constructor requires a sequence"));
  PyObject* dict = a[1];
  if (dict != nullptr && !dict_check(dict)) {
    return err_format(exc_type_error(), "{:.500}() takes a dict as second arg, if any", type_full_name(type));
  }
  const int64_t given = sequence_fast_get_size(source.get());
  HS_TRY(check_length(type, given, least, most));
  HS_OWN(result, struct_sequence_new(type));
  for (int64_t i = 0; i < most; ++i) {
    PyObject* item = none();
    if (i < given) {
      item = sequence_fast_get_item(source.get(), i);
    } else if (dict != nullptr) {
      PyObject* found = dict_get_item_string(dict, members_of(type)[i - unnamed].name.get());
      item = found == nullptr ? none() : found;
    }
    tuple_init_item(result.get(), i, owned_ref(item));
  }
  object_gc_track(result.get());
  return result;
}

}  // namespace struct_sequence

Owned<PyTypeObject> struct_sequence_new_type(const StructSequenceDesc& desc) {
  const bool is_heap_type = (desc.spec->flags & kTpFlagsHeapType) != 0;
  HS_OWN(type, is_heap_type ? heap_type_from_spec(*desc.spec, nullptr) : type_from_spec(*desc.spec));
  int64_t count = 0;
  int64_t unnamed = 0;
  for (; desc.fields[count].name != nullptr; ++count) {
    unnamed += desc.fields[count].name == kStructSequenceUnnamedField ? 1 : 0;
  }
  auto* members = static_cast<PyMemberDef*>(
      memory::static_malloc(static_cast<uint64_t>(count - unnamed + 1) * sizeof(PyMemberDef)));
  type->tp_members = memory::address_of(members);
  HS_OWN(names, list_new(0));
  for (int64_t i = 0; i < count; ++i) {
    const StructSequenceField& field = desc.fields[i];
    if (field.name == kStructSequenceUnnamedField) {
      continue;
    }
    members->name = memory::static_string(field.name);
    members->type = static_cast<int32_t>(MemberKind::kObject);
    members->offset = static_cast<int64_t>(offsetof(PyTupleObject, ob_item)) + i * 8;
    members->flags = 1;
    members->doc = field.doc == nullptr ? nullptr : memory::static_string(field.doc);
    HS_OWN(descr, descr_new_member(type.get(), members));
    PyObject* name = static_cast<PyDescrObject*>(descr.get())->d_name;
    HS_TRY(dict_set_item(type->tp_dict, name, descr.get()));
    if (i < desc.n_in_sequence) {
      HS_TRY(list_append(names.get(), name));
    }
    ++members;
  }
  HS_TRY(set_size(type.get(), Id::n_sequence_fields, desc.n_in_sequence));
  HS_TRY(set_size(type.get(), Id::n_fields, count));
  HS_TRY(set_size(type.get(), Id::n_unnamed_fields, unnamed));
  HS_OWN(match_args, list_as_tuple(names.get()));
  HS_TRY(dict_set_item(type->tp_dict, ident(Id::__match_args__), match_args.get()));
  return type;
}

Owned<PyObject> struct_sequence_new(PyTypeObject* type) {
  const int64_t size = real_size(type);
  const int64_t visible = type_size(type, Id::n_sequence_fields);
  if (size < 0 || visible < 0) {
    return Failed{};
  }
  HS_OWN(op, object_gc_new_var(type, size));
  op->ob_size = visible;
  for (int64_t i = 0; i < size; ++i) {
    as_tuple(op.get())->ob_item[i] = nullptr;
  }
  return op;
}

}  // namespace heapscope::objects
