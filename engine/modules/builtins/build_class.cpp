// __build_class__: what a class statement calls. Model: Python/bltinmodule.c builtin___build_class__.
#include <fmt/format.h>

#include "memory/allocator.h"
#include "modules/builtins/builtins_functions.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/cell_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/func_object.h"
#include "objects/identifiers.h"
#include "objects/interpreter_frame.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/type_object.h"
#include "objects/unicode_object.h"
#include "vm/eval.h"

namespace heapscope::modules {

namespace {

/// Bases that are not types are asked for theirs (__mro_entries__); the same tuple when none is.
Owned<PyObject> updated_bases(PyObject* bases) {
  Owned<PyListObject> replaced;
  for (int64_t i = 0; i < tuple_get_size(bases); ++i) {
    PyObject* base = tuple_get_item(bases, i);
    Owned<PyObject> entries_method;
    if (!type_check(base)) {
      HS_TRUTH(found, object_lookup_attr(base, ident(Id::__mro_entries__), &entries_method));
      static_cast<void>(found);
    }
    if (!entries_method) {
      if (replaced) {
        HS_TRY(list_append(replaced.get(), base));
      }
      continue;
    }
    HS_OWN(entries, object_call_one_arg(entries_method.get(), bases));
    if (!tuple_check(entries.get())) {
      return err_set_string(exc_type_error(), "__mro_entries__ must return a tuple");
    }
    if (!replaced) {
      replaced = list_new(0);
      if (!replaced) {
        return Failed{};
      }
      for (int64_t j = 0; j < i; ++j) {
        HS_TRY(list_append(replaced.get(), tuple_get_item(bases, j)));
      }
    }
    for (int64_t j = 0; j < tuple_get_size(entries.get()); ++j) {
      HS_TRY(list_append(replaced.get(), tuple_get_item(entries.get(), j)));
    }
  }
  return replaced ? Owned<PyObject>(list_as_tuple(replaced.get())) : owned_ref(bases);
}

struct Metaclass {
  Owned<PyObject> meta;
  bool is_class = false;
};

/// The metaclass keyword (taken out of the keywords), the bases' metaclass, or type.
Status find_metaclass(PyObject* bases, PyObject* keywords, Metaclass* found) {
  if (keywords != nullptr) {
    PyObject* given = dict_get_item_with_error(keywords, ident(Id::metaclass));
    if (given != nullptr) {
      found->meta = owned_ref(given);
      HS_TRY(dict_del_item(keywords, ident(Id::metaclass)));
      found->is_class = type_check(given);
    } else if (err_occurred()) {
      return Failed{};
    }
  }
  if (!found->meta) {
    PyObject* meta =
        tuple_get_size(bases) == 0 ? static_cast<PyObject*>(type_type()) : type_of(tuple_get_item(bases, 0));
    found->meta = owned_ref(meta);
    found->is_class = true;
  }
  if (found->is_class) {
    PyTypeObject* winner = type_calculate_metaclass(static_cast<PyTypeObject*>(found->meta.get()), bases);
    if (winner == nullptr) {
      return Failed{};
    }
    if (winner != found->meta.get()) {
      found->meta = owned_ref(static_cast<PyObject*>(winner));
    }
  }
  return Status::kOk;
}

Owned<PyObject> prepared_namespace(const Metaclass& metaclass, PyObject* name, PyObject* bases, PyObject* keywords) {
  Owned<PyObject> prepare;
  HS_TRUTH(found, object_lookup_attr(metaclass.meta.get(), ident(Id::__prepare__), &prepare));
  if (!found) {
    return dict_new();
  }
  const Ref<PyObject> arguments[2] = {name, bases};
  Owned<PyObject> space = object_vectorcall_dict(prepare.get(), arguments, 2, keywords);
  if (space && !mapping_check(space.get())) {
    const char* meta_name =
        metaclass.is_class ? type_name(static_cast<PyTypeObject*>(metaclass.meta.get())) : "<metaclass>";
    return err_format(exc_type_error(), "{}.__prepare__() must return a mapping, not {}", meta_name,
                      type_name(type_of(space.get())));
  }
  return space;
}

Status check_class_cell(PyObject* cell, PyObject* cls, PyObject* name) {
  PyObject* in_cell = static_cast<PyCellObject*>(cell)->ob_ref;
  if (in_cell == cls) {
    return Status::kOk;
  }
  // One after the other: C++ leaves the order of arguments open, and each makes objects.
  const std::string in_cell_text = in_cell != nullptr ? repr_text(in_cell) : "";
  const std::string name_text = repr_text(name);
  const std::string class_text = repr_text(cls);
  if (in_cell == nullptr) {
    return err_format(exc_runtime_error(),
                      "__class__ not set defining {} as {}. Was __classcell__ propagated to type.__new__?", name_text,
                      class_text);
  }
  return err_format(exc_type_error(), "__class__ set to {} defining {} as {}", in_cell_text, name_text, class_text);
}

/// A class of a library module that stands for one in C is named in messages as CPython's static types are:
/// module and name. Its text lives as long as the machine.
Status name_as_native(PyObject* cls) {
  auto* type = static_cast<PyTypeObject*>(cls);
  PyObject* module = dict_get_item_with_error(type->tp_dict, ident(Id::__module__));
  if (module != nullptr && unicode_check(module)) {
    type->tp_name = memory::static_string(fmt::format("{}.{}", unicode_text(module), type_name(type)).c_str());
  }
  return err_occurred() ? Status::kError : Status::kOk;
}

}  // namespace

Owned<PyObject> builtin_build_class(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  if (nargs < 2) {
    return err_set_string(exc_type_error(), "__build_class__: not enough arguments");
  }
  PyObject* function = args[0];
  if (!is_type(function, function_type())) {
    return err_set_string(exc_type_error(), "__build_class__: func must be a function");
  }
  PyObject* name = args[1];
  if (!unicode_check(name)) {
    return err_set_string(exc_type_error(), "__build_class__: name is not a string");
  }
  HS_OWN(original_bases, tuple_from_array(args + 2, nargs - 2));
  HS_OWN(bases, updated_bases(original_bases.get()));
  if (bases.get() == original_bases.get()) {
    original_bases.reset();  // one reference for both
  }
  Owned<PyObject> keywords;
  if (kwnames != nullptr) {
    keywords = stack_as_dict(args + nargs, kwnames);
    if (!keywords) {
      return Failed{};
    }
  }
  Metaclass metaclass;
  HS_TRY(find_metaclass(bases.get(), keywords.get(), &metaclass));
  HS_OWN(space, prepared_namespace(metaclass, name, bases.get(), keywords.get()));
  HS_OWN(cell, eval_hooks.vector(static_cast<PyFunctionObject*>(function), space.get(), nullptr, 0, nullptr));
  if (original_bases) {
    HS_TRY(object_set_item(space.get(), ident(Id::__orig_bases__), original_bases.get()));
  }
  const Ref<PyObject> arguments[3] = {name, bases.get(), space.get()};
  HS_OWN(cls, object_vectorcall_dict(metaclass.meta.get(), arguments, 3, keywords.get()));
  if (type_check(cls.get()) && vm::code_stands_for_native(static_cast<PyFunctionObject*>(function)->func_code)) {
    HS_TRY(name_as_native(cls.get()));
  }
  if (type_check(cls.get()) && is_type(cell.get(), cell_type())) {
    HS_TRY(check_class_cell(cell.get(), cls.get(), name));
  }
  return cls;
}

}  // namespace heapscope::modules
