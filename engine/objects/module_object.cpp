#include "objects/module_object.h"

#include "memory/allocator.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {

LateAttributes late_attributes;

namespace {

PyModuleObject* as_module(PyObject* op) { return static_cast<PyModuleObject*>(op); }

Status init_dict(PyModuleObject* module, PyObject* dict, PyObject* name, PyObject* doc) {
  HS_TRY(dict_set_item(dict, ident(Id::__name__), name));
  HS_TRY(dict_set_item(dict, ident(Id::__doc__), doc == nullptr ? none() : doc));
  HS_TRY(dict_set_item(dict, ident(Id::__package__), none()));
  HS_TRY(dict_set_item(dict, ident(Id::__loader__), none()));
  HS_TRY(dict_set_item(dict, ident(Id::__spec__), none()));
  if (unicode_check_exact(name)) {
    incref(name);
    set_ref(module->md_name, name);
  }
  return Status::kOk;
}

Owned<PyObject> module_type_new(PyTypeObject* type, PyObject*, PyObject*) {
  HS_OWN(made, type->tp_alloc(type, 0));
  HS_OWN(dict, dict_new());
  as_module(made.get())->md_dict = dict.release();
  return made;
}

Status module_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"module", {"name", "doc", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  if (!unicode_check(a[0])) {
    return arg_bad_argument("module", "argument 'name'", "str", a[0]);
  }
  PyModuleObject* module = as_module(self);
  if (!module->md_dict) {
    Owned<PyObject> dict = dict_new();
    if (!dict) {
      return Failed{};
    }
    module->md_dict = dict.release();
  }
  return init_dict(module, module->md_dict, a[0], a[1]);
}

void module_dealloc(PyObject* self) {
  object_gc_untrack(self);
  PyModuleObject* module = as_module(self);
  if (module->md_weaklist) {
    object_clear_weak_refs(self);
  }
  xdecref(module->md_dict.get());
  xdecref(module->md_name.get());
  if (module->md_state) {
    memory::object_free(module->md_state);
  }
  type_of(self)->tp_free(self);
}

int module_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* dict = as_module(self)->md_dict;
  return dict == nullptr ? 0 : visit(dict, arg);
}

int module_clear_slot(PyObject* self) {
  clear_ref(as_module(self)->md_dict);
  return 0;
}

/// An attribute of the spec as text; false without an error when it is absent or None.
Truth spec_text(PyObject* spec, const char* name, Owned<PyObject>* value) {
  HS_OWN(key, unicode_from_string(name));
  HS_TRUTH(found, object_lookup_attr(spec, key.get(), value));
  if (found && value->get() == none()) {
    value->reset();
  }
  return truth(bool(*value));
}

/// As importlib words it: from the spec, else from the module's own names.
Owned<PyObject> module_repr(PyObject* self) {
  Owned<PyObject> spec;
  PyObject* own = as_module(self)->md_def != 0 ? dict_get_item(module_get_dict(self), ident(Id::__spec__)) : nullptr;
  HS_TRUTH(has_spec, own == none() ? Truth::kFalse : object_lookup_attr(self, ident(Id::__spec__), &spec));
  if (has_spec && spec.get() != none()) {
    Owned<PyObject> name;
    Owned<PyObject> origin;
    Owned<PyObject> loader;
    HS_TRUTH(has_name, spec_text(spec.get(), "name", &name));
    HS_TRUTH(has_origin, spec_text(spec.get(), "origin", &origin));
    const std::string shown = has_name ? repr_text(name.get()) : "'?'";
    if (!has_origin) {
      HS_TRUTH(has_loader, spec_text(spec.get(), "loader", &loader));
      return has_loader ? unicode_from_format("<module {} ({})>", shown, repr_text(loader.get()))
                        : unicode_from_format("<module {}>", shown);
    }
    Owned<PyObject> location;
    HS_OWN(key, unicode_from_string("has_location"));
    HS_TRUTH(has_key, object_lookup_attr(spec.get(), key.get(), &location));
    bool has_location = false;
    if (has_key) {
      HS_TRUTH(yes, object_is_true(location.get()));
      has_location = yes;
    }
    return has_location ? unicode_from_format("<module {} from {}>", shown, repr_text(origin.get()))
                        : unicode_from_format("<module {} ({})>", shown, str_text(origin.get()));
  }
  Owned<PyObject> loader;
  HS_TRUTH(has_loader, object_lookup_attr(self, ident(Id::__loader__), &loader));
  if (has_loader && loader.get() != none()) {  // an old way, which ends with 3.12
    HS_OWN(method, unicode_from_string("module_repr"));
    Owned<PyObject> words;
    HS_TRUTH(has_words, object_lookup_attr(loader.get(), method.get(), &words));
    Owned<PyObject> said = has_words ? object_call_one_arg(words.get(), self) : nullptr;
    if (said) {
      return said;
    }
    err_clear();
  }
  Owned<PyObject> name;
  HS_TRUTH(has_name, object_lookup_attr(self, ident(Id::__name__), &name));
  const std::string shown = has_name ? repr_text(name.get()) : "'?'";
  Owned<PyObject> file;
  HS_TRUTH(has_file, object_lookup_attr(self, ident(Id::__file__), &file));
  if (has_file) {
    return unicode_from_format("<module {} from {}>", shown, repr_text(file.get()));
  }
  if (as_module(self)->md_def != 0) {
    return unicode_from_format("<module {} (built-in)>", shown);
  }
  if (has_loader && loader.get() != none()) {
    return unicode_from_format("<module {} ({})>", shown, repr_text(loader.get()));
  }
  return unicode_from_format("<module {}>", shown);
}

Owned<PyObject> module_dir(PyObject* self, PyObject*) {
  HS_OWN(dict, object_get_attr(self, ident(Id::__dict__)));
  if (!dict_check(dict.get())) {
    return err_set_string(exc_type_error(), "<module>.__dict__ is not a dictionary");
  }
  HS_OWN(name, unicode_from_string("__dir__"));
  PyObject* hook = dict_get_item_with_error(dict.get(), name.get());
  if (hook != nullptr) {
    return object_call_no_args(hook);
  }
  if (err_occurred()) {
    return {};
  }
  if (late_attributes.make_all != nullptr) {
    HS_TRY(late_attributes.make_all(self));
  }
  return dict_keys(dict.get());
}

Owned<PyObject> module_namespace(PyObject* self) {
  HS_OWN(dict, object_get_attr(self, ident(Id::__dict__)));
  if (!dict_check(dict.get())) {
    return err_set_string(exc_type_error(), "<module>.__dict__ is not a dictionary");
  }
  return dict;
}

Owned<PyObject> get_annotations(PyObject* self, void*) {
  HS_OWN(dict, module_namespace(self));
  PyObject* found = dict_get_item_with_error(dict.get(), ident(Id::__annotations__));
  if (found != nullptr) {
    return owned_ref(found);
  }
  if (err_occurred()) {
    return {};
  }
  HS_OWN(made, dict_new());
  HS_TRY(dict_set_item(dict.get(), ident(Id::__annotations__), made.get()));
  return made;
}

Status set_annotations(PyObject* self, PyObject* value, void*) {
  HS_OWN(dict, module_namespace(self));
  if (value != nullptr) {
    return dict_set_item(dict.get(), ident(Id::__annotations__), value);
  }
  HS_TRUTH(there, dict_contains(dict.get(), ident(Id::__annotations__)));
  if (!there) {
    return err_set_string(exc_attribute_error(), "__annotations__");
  }
  return dict_del_item(dict.get(), ident(Id::__annotations__));
}

constexpr MethodDef kMethods[] = {
    method_noargs("__dir__", module_dir, "__dir__() -> list\nspecialized dir() implementation"), kMethodEnd};
const MemberDef kMembers[] = {{"__dict__", MemberKind::kObject, offsetof(PyModuleObject, md_dict), true},
                              {nullptr, MemberKind::kObject, 0, true}};
const GetSetDef kGetset[] = {{"__annotations__", get_annotations, set_annotations}, {nullptr, nullptr}};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(PyModuleObject, md_dict, kOwnedRef),
                                   HS_FIELD(PyModuleObject, md_def, kUint),
                                   HS_FIELD(PyModuleObject, md_state, kPointer),
                                   HS_FIELD(PyModuleObject, md_weaklist, kBorrowedRef),
                                   HS_FIELD(PyModuleObject, md_name, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

/// Does the name start with one underscore only?
bool single_underscore(PyObject* name) {
  return unicode_length(name) >= 1 && unicode_read_char(name, 0) == '_' &&
         (unicode_length(name) < 2 || unicode_read_char(name, 1) != '_');
}

/// Whether what was found for this name may be no more than a place for it.
bool may_be_late(PyObject* name, PyObject* found) {
  if (found == none()) {  // the name need not be interned: getattr(module, text)
    return unicode_equal(name, ident(Id::__spec__)) || unicode_equal(name, ident(Id::__loader__));
  }
  return list_check_exact(found) && list_get_size(found) == 0;
}

}  // namespace

Owned<PyObject> module_getattro(PyObject* self, PyObject* name) {
  Owned<PyObject> found = object_generic_get_attr(self, name);
  if (found) {
    return late_attributes.get != nullptr && may_be_late(name, found.get())
               ? late_attributes.get(self, name, found.get())
               : std::move(found);
  }
  if (!err_exception_matches(exc_attribute_error())) {
    return found;
  }
  err_clear();
  PyObject* dict = as_module(self)->md_dict;
  if (dict != nullptr) {
    if (late_attributes.get != nullptr) {
      Owned<PyObject> late = late_attributes.get(self, name, nullptr);
      if (late || err_occurred()) {
        return late;
      }
    }
    PyObject* hook = dict_get_item_with_error(dict, ident(Id::__getattr__));
    if (hook != nullptr) {
      Owned<PyObject> kept = owned_ref(hook);
      return object_call_one_arg(hook, name);
    }
    if (err_occurred()) {
      return {};
    }
    PyObject* module_name = dict_get_item_with_error(dict, ident(Id::__name__));
    if (module_name != nullptr && unicode_check(module_name)) {
      Owned<PyObject> kept = owned_ref(module_name);
      Owned<PyObject> spec = owned_xref(dict_get_item_with_error(dict, ident(Id::__spec__)));
      if (module_spec_is_initializing(spec.get())) {
        return err_format(exc_attribute_error(),
                          "partially initialized module '{}' has no attribute '{}' "
                          "(most likely due to a circular import)",
                          unicode_text(module_name), unicode_text(name));
      }
      return err_format(exc_attribute_error(), "module '{}' has no attribute '{}'", unicode_text(module_name),
                        unicode_text(name));
    }
    if (err_occurred()) {
      return {};
    }
  }
  return err_format(exc_attribute_error(), "module has no attribute '{}'", unicode_text(name));
}

bool module_spec_is_initializing(PyObject* spec) {
  if (spec != nullptr) {
    Owned<PyObject> value;
    if (object_lookup_attr(spec, ident(Id::_initializing), &value) == Truth::kTrue) {
      const Truth yes = object_is_true(value.get());
      if (yes != Truth::kError) {
        return yes == Truth::kTrue;
      }
    }
  }
  err_clear();
  return false;
}

Owned<PyObject> module_new_object(PyObject* name) {
  HS_OWN(made, module_type_new(module_type(), nullptr, nullptr));
  PyModuleObject* module = as_module(made.get());
  HS_TRY(init_dict(module, module->md_dict, name, nullptr));
  return made;
}

Owned<PyObject> module_new(const char* name) {
  HS_OWN(text, unicode_from_string(name));
  return module_new_object(text.get());
}

Status module_add_functions(PyObject* module, const MethodDef* methods) {
  HS_OWN(name, module_get_name_object(module));
  for (const MethodDef* def = methods; def->ml_name != nullptr; ++def) {
    HS_OWN(function, cfunction_new(def, module, name.get()));
    HS_TRY(object_set_attr_string(module, def->ml_name, function.get()));
  }
  return Status::kOk;
}

Owned<PyObject> module_create(const ModuleDef& def) {
  const uint64_t number = register_module_def(&def);
  HS_OWN(module, module_new(def.name));
  as_module(module.get())->md_def = number;
  if (def.methods != nullptr) {
    HS_TRY(module_add_functions(module.get(), def.methods));
  }
  if (def.doc != nullptr) {
    HS_OWN(doc, unicode_from_string(def.doc));
    HS_TRY(object_set_attr(module.get(), ident(Id::__doc__), doc.get()));
  }
  if (def.exec != nullptr) {
    HS_TRY(def.exec(module.get()));
  }
  return module;
}

Status module_add_object_ref(PyObject* module, const char* name, PyObject* value) {
  HS_OWN(text, unicode_intern_from_string(name));
  return dict_set_item(module_get_dict(module), text.get(), value);
}

Owned<PyObject> module_get_name_object(PyObject* module) {
  PyObject* dict = as_module(module)->md_dict;
  PyObject* name = dict == nullptr ? nullptr : dict_get_item_with_error(dict, ident(Id::__name__));
  if (name == nullptr || !unicode_check(name)) {
    return err_occurred() ? Failed{} : err_set_string(exc_system_error(), "nameless module");
  }
  return owned_ref(name);
}

Owned<PyObject> module_get_filename_object(PyObject* module) {
  PyObject* dict = as_module(module)->md_dict;
  PyObject* name = dict == nullptr ? nullptr : dict_get_item_with_error(dict, ident(Id::__file__));
  if (name == nullptr || !unicode_check(name)) {
    return err_occurred() ? Failed{} : err_set_string(exc_system_error(), "module filename missing");
  }
  return owned_ref(name);
}

void module_clear(PyObject* module) {
  if (as_module(module)->md_dict) {
    module_clear_dict(as_module(module)->md_dict);
  }
}

void module_clear_dict(PyObject* dict) {
  // First the names with one underscore, then all but __builtins__: what the others may still need lives longer.
  for (int pass = 0; pass < 2; ++pass) {
    int64_t position = 0;
    PyObject* key;
    PyObject* value;
    while (dict_next(dict, &position, &key, &value)) {
      if (value == none() || !unicode_check(key)) {
        continue;
      }
      const bool clear = pass == 0 ? single_underscore(key)
                                   : unicode_length(key) == 0 || unicode_read_char(key, 0) != '_' ||
                                         !unicode_equal(key, ident(Id::__builtins__));
      if (clear && dict_set_item(dict, key, none()) != Status::kOk) {
        err_write_unraisable(nullptr);
      }
    }
  }
}

const TypeSpec kModuleTypeSpec = {
    .name = "module",
    .basicsize = sizeof(PyModuleObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc =
        "module(name, doc=None)\n--\n\n"
        "Create a module object.\n\n"
        "The name must be a string; the optional doc argument can have any type.",
    .dealloc = module_dealloc,
    .repr = module_repr,
    .getattro = module_getattro,
    .setattro = object_generic_set_attr,
    .traverse = module_traverse,
    .clear = module_clear_slot,
    .weaklistoffset = offsetof(PyModuleObject, md_weaklist),
    .methods = kMethods,
    .members = kMembers,
    .getset = kGetset,
    .dictoffset = offsetof(PyModuleObject, md_dict),
    .init = module_init,
    .new_ = module_type_new,
    .free = gc_del_slot,
    .layout = kLayout,
};

}  // namespace heapscope::objects
