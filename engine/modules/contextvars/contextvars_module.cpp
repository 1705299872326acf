// Module _contextvars: variables whose value belongs to a context, that of a task or of the code that runs it.
//
//   Context     16 previous  24 values  32 weakreflist  40 entered                    48 bytes
//   ContextVar  16 name  24 default  32 cached (three words, unused)  56 hash         64 bytes
//   Token       16 context  24 variable  32 old value  40 used                        48 bytes
//
// The current context is the thread's.  A context's values are a dict that nobody changes: setting a variable makes
// another one, so that contexts share their values until one of them changes.
// Differs: CPython keeps the values in a tree that shares its inner nodes; with up to 16 variables or so that is one
// node, and holds what our dict does.
// Model: Python/context.c (3.11).
#include "modules/contextvars/state.h"
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/context_free_list.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/exceptions.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/weakref_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

struct ContextObject : PyObject {
  Ref<PyObject> previous;
  Ref<PyObject> values;
  Ref<PyObject> weakreflist;
  int64_t entered;
};
struct VariableObject : PyObject {
  Ref<PyObject> name;
  Ref<PyObject> default_value;
  uint64_t unused[4];
};
struct TokenObject : PyObject {
  Ref<PyObject> context;
  Ref<PyObject> variable;
  Ref<PyObject> old_value;
  int64_t used;
};
static_assert(sizeof(ContextObject) == 48 && sizeof(VariableObject) == 64 && sizeof(TokenObject) == 48);

ContextvarsState& place() { return modules::state().contextvars; }
ContextObject* as_context(PyObject* op) { return static_cast<ContextObject*>(op); }
VariableObject* as_variable(PyObject* op) { return static_cast<VariableObject*>(op); }
TokenObject* as_token(PyObject* op) { return static_cast<TokenObject*>(op); }

Owned<PyObject> new_context(PyObject* values) {
  Owned<PyObject> kept = values == nullptr ? Owned<PyObject>(dict_new()) : owned_ref(values);
  Owned<PyObject> op(kept ? context_take_free() : nullptr);
  if (kept && !op) {
    op = object_gc_new(place().context_type);
  }
  if (op) {
    *static_cast<ContextObject*>(op.get()) = {*op, nullptr, kept.release(), nullptr, 0};
    object_gc_track(op.get());
  }
  return op;
}

/// The thread's context, made when it is first asked for; borrowed, null with MemoryError.
ContextObject* current_context() {
  Ref<PyObject>& current = objects::state().thread.context;
  if (!current) {
    current = new_context(nullptr).release();
  }
  return as_context(current);
}

std::string address_text(PyObject* op) { return fmt::format(" at {:#x}>", memory::address_of(op)); }

// --- Variables ---

using VariableParts = Parts<&VariableObject::name, &VariableObject::default_value>;

/// _PyObject_GC_MAY_BE_TRACKED.
bool may_be_tracked(PyObject* op) { return object_is_gc(op) && (!tuple_check_exact(op) || gc_is_tracked(op)); }

void variable_dealloc(PyObject* op) {
  object_gc_untrack(op);
  VariableParts::clear(op);
  type_of(op)->tp_free(op);
}

Owned<PyObject> variable_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"ContextVar", {"", "default", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 1, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  if (!unicode_check(a[0])) {
    return err_set_string(exc_type_error(), "context variable name must be a str");
  }
  HS_OWN(op, object_gc_new(type));
  *as_variable(op.get()) = {*op, owned_ref(a[0]).release(), owned_xref(a[1].get()).release(), {}};
  if (may_be_tracked(a[0]) || (a[1] && may_be_tracked(a[1]))) {
    object_gc_track(op.get());
  }
  return op;
}

Owned<PyObject> variable_get(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("get", nargs, 0, 1));
  PyObject* value = nullptr;
  if (objects::state().thread.context) {
    value = dict_get_item_with_error(current_context()->values, op);
    if (value == nullptr && err_occurred()) {
      return Failed{};
    }
  }
  value = value != nullptr ? value : nargs > 0 ? args[0].get() : as_variable(op)->default_value.get();
  if (value == nullptr) {
    err_set_object(exc_lookup_error(), op);
    return Failed{};
  }
  return owned_ref(value);
}

/// The current context gets other values: with the variable's new value, or, null, without the variable.
Status change(ContextObject* context, PyObject* variable, PyObject* value) {
  HS_OWN(values, dict_copy(context->values));
  HS_TRY(value == nullptr ? dict_del_item(values.get(), variable) : dict_set_item(values.get(), variable, value));
  set_ref(context->values, values.release());
  return Status::kOk;
}

Owned<PyObject> variable_set(PyObject* op, PyObject* value) {
  ContextObject* context = current_context();
  if (context == nullptr) {
    return Failed{};
  }
  PyObject* old = dict_get_item_with_error(context->values, op);
  if (old == nullptr && err_occurred()) {
    return Failed{};
  }
  HS_OWN(token, object_gc_new(place().token_type));
  *as_token(token.get()) = {*token, owned_ref<PyObject>(context).release(), owned_ref(op).release(),
                            owned_xref(old).release(), 0};
  object_gc_track(token.get());
  HS_TRY(change(context, op, value));
  return token;
}

Owned<PyObject> variable_reset(PyObject* op, PyObject* argument) {
  if (!is_type(argument, place().token_type)) {
    HS_OWN(shown, object_repr(argument));
    return err_format(exc_type_error(), "expected an instance of Token, got {}", unicode_text(shown.get()));
  }
  TokenObject* token = as_token(argument);
  const char* problem = nullptr;
  ContextObject* context = current_context();
  if (context == nullptr) {
    return Failed{};
  }
  if (token->used != 0) {
    problem = " has already been used once";
  } else if (token->variable != op) {
    problem = " was created by a different ContextVar";
  } else if (token->context != context) {
    problem = " was created in a different Context";
  }
  if (problem != nullptr) {
    HS_OWN(shown, object_repr(argument));
    return err_format(token->used != 0 ? exc_runtime_error() : exc_value_error(), "{}{}", unicode_text(shown.get()),
                      problem);
  }
  token->used = 1;
  if (token->old_value || dict_contains(context->values, op) == Truth::kTrue) {
    HS_TRY(change(context, op, token->old_value));
  }
  return owned_ref(none());
}

Owned<PyObject> variable_repr(PyObject* op) {
  HS_OWN(name, object_repr(as_variable(op)->name));
  UnicodeBuilder text;
  text.add_ascii("<ContextVar name=");
  text.add_string(name.get());
  if (as_variable(op)->default_value) {
    HS_OWN(shown, object_repr(as_variable(op)->default_value));
    text.add_ascii(" default=");
    text.add_string(shown.get());
  }
  text.add_ascii(address_text(op));
  return text.finish();
}

constexpr MethodDef kVariableMethods[] = {
    method_fast("get", variable_get, "The value in the current context, else the default given, else the variable's."),
    method_o("set", variable_set, "Changes the value in the current context; gives a token for reset()."),
    method_o("reset", variable_reset, "Gives the variable the value that it had before the set() of the token."),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
    kMethodEnd,
};
constexpr MemberDef kVariableMembers[] = {{"name", MemberKind::kObject, offsetof(VariableObject, name), true},
                                          {nullptr, MemberKind::kObject, 0, false}};
constexpr LayoutField kVariableLayout[] = {HS_OBJECT_HEAD,
                                           HS_FIELD(VariableObject, name, kOwnedRef),
                                           HS_FIELD(VariableObject, default_value, kOwnedRef),
                                           {"var_cached", offsetof(VariableObject, unused), 32, FieldKind::kPadding},
                                           {nullptr, 0, 0, FieldKind::kPadding}};
constexpr TypeSpec kVariableSpec = {
    .name = "_contextvars.ContextVar",
    .basicsize = sizeof(VariableObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .doc = nullptr,
    .dealloc = variable_dealloc,
    .repr = variable_repr,
    .getattro = object_generic_get_attr,
    .traverse = VariableParts::traverse,
    .clear = VariableParts::clear,
    .methods = kVariableMethods,
    .members = kVariableMembers,
    .new_ = variable_new,
    .layout = kVariableLayout,
};

// --- Tokens ---

using TokenParts = Parts<&TokenObject::context, &TokenObject::variable, &TokenObject::old_value>;

void token_dealloc(PyObject* op) {
  object_gc_untrack(op);
  TokenParts::clear(op);
  type_of(op)->tp_free(op);
}

Owned<PyObject> token_new(PyTypeObject*, PyObject*, PyObject*) {
  return err_set_string(exc_runtime_error(), "Tokens can only be created by ContextVars");
}

Owned<PyObject> token_variable(PyObject* op, void*) { return owned_ref(as_token(op)->variable); }
Owned<PyObject> token_old_value(PyObject* op, void*) {
  return owned_ref(as_token(op)->old_value ? as_token(op)->old_value.get() : place().missing.get());
}

Owned<PyObject> token_repr(PyObject* op) {
  HS_OWN(variable, object_repr(as_token(op)->variable));
  UnicodeBuilder text;
  text.add_ascii(as_token(op)->used != 0 ? "<Token used var=" : "<Token var=");
  text.add_string(variable.get());
  text.add_ascii(address_text(op));
  return text.finish();
}

constexpr MethodDef kTokenMethods[] = {method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
                                       kMethodEnd};
constexpr GetSetDef kTokenGetSet[] = {
    {"var", token_variable, nullptr}, {"old_value", token_old_value, nullptr}, {nullptr, nullptr}};
constexpr LayoutField kTokenLayout[] = {HS_OBJECT_HEAD,
                                        HS_FIELD(TokenObject, context, kOwnedRef),
                                        HS_FIELD(TokenObject, variable, kOwnedRef),
                                        HS_FIELD(TokenObject, old_value, kOwnedRef),
                                        HS_FIELD(TokenObject, used, kInt),
                                        {nullptr, 0, 0, FieldKind::kPadding}};
constexpr TypeSpec kTokenSpec = {
    .name = "_contextvars.Token",
    .basicsize = sizeof(TokenObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = token_dealloc,
    .repr = token_repr,
    .getattro = object_generic_get_attr,
    .traverse = TokenParts::traverse,
    .clear = TokenParts::clear,
    .methods = kTokenMethods,
    .getset = kTokenGetSet,
    .new_ = token_new,
    .layout = kTokenLayout,
    .hash_not_implemented = true,
};

Owned<PyObject> missing_repr(PyObject*) { return unicode_from_string("<Token.MISSING>"); }
void missing_dealloc(PyObject* op) { type_of(op)->tp_free(op); }
constexpr LayoutField kMissingLayout[] = {HS_OBJECT_HEAD, {nullptr, 0, 0, FieldKind::kPadding}};
constexpr TypeSpec kMissingSpec = {
    .name = "Token.MISSING",
    .basicsize = sizeof(PyObject),
    .flags = kTpFlagsDefault,
    .dealloc = missing_dealloc,
    .repr = missing_repr,
    .getattro = object_generic_get_attr,
    .layout = kMissingLayout,
};

// --- Contexts ---

using ContextParts = Parts<&ContextObject::previous, &ContextObject::values>;

void context_dealloc(PyObject* op) {
  object_gc_untrack(op);
  if (as_context(op)->weakreflist) {
    object_clear_weak_refs(op);
  }
  ContextParts::clear(op);
  if (!context_keep_free(op)) {
    type_of(op)->tp_free(op);
  }
}

Owned<PyObject> context_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  if (tuple_get_size(args) != 0 || (kwargs != nullptr && dict_get_size(kwargs) != 0)) {
    return err_set_string(exc_type_error(), "Context() does not accept any arguments");
  }
  return new_context(nullptr);
}

Status check_key(PyObject* key) {
  if (is_type(key, place().variable_type)) {
    return Status::kOk;
  }
  HS_OWN(shown, object_repr(key));
  return err_format(exc_type_error(), "a ContextVar key was expected, got {}", unicode_text(shown.get()));
}

/// The context becomes the thread's: the thread holds it meanwhile, and it holds the one before.
Status enter(ContextObject* self) {
  if (self->entered != 0) {
    HS_OWN(shown, object_repr(self));
    return err_format(exc_runtime_error(), "cannot enter context: {} is already entered", unicode_text(shown.get()));
  }
  Ref<PyObject>& current = objects::state().thread.context;
  self->previous = current;
  self->entered = 1;
  incref(self);
  current = self;
  return Status::kOk;
}

void leave(ContextObject* self) {
  objects::state().thread.context = self->previous;
  self->previous = nullptr;
  self->entered = 0;
  decref(self);
}

Owned<PyObject> context_run(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  if (nargs < 1) {
    return err_set_string(exc_type_error(), "run() missing 1 required positional argument");
  }
  HS_TRY(enter(as_context(op)));
  Owned<PyObject> result = object_vectorcall(args[0], args + 1, static_cast<uint64_t>(nargs - 1), kwnames);
  leave(as_context(op));
  return result;
}

Owned<PyObject> context_copy(PyObject* op, PyObject*) { return new_context(as_context(op)->values); }

Owned<PyObject> context_get(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("get", nargs, 1, 2));
  HS_TRY(check_key(args[0]));
  PyObject* value = dict_get_item_with_error(as_context(op)->values, args[0]);
  if (value == nullptr && err_occurred()) {
    return Failed{};
  }
  return owned_ref(value != nullptr ? value : nargs > 1 ? args[1].get() : none());
}

Owned<PyObject> context_subscript(PyObject* op, PyObject* key) {
  HS_TRY(check_key(key));
  PyObject* value = dict_get_item_with_error(as_context(op)->values, key);
  if (value == nullptr) {
    if (!err_occurred()) {
      err_set_object(exc_key_error(), key);
    }
    return Failed{};
  }
  return owned_ref(value);
}

Truth context_contains(PyObject* op, PyObject* key) {
  if (check_key(key) != Status::kOk) {
    return Truth::kError;
  }
  return dict_contains(as_context(op)->values, key);
}

int64_t context_length(PyObject* op) { return dict_get_size(as_context(op)->values); }
Owned<PyObject> context_iter(PyObject* op) { return object_get_iter(as_context(op)->values); }

Owned<PyObject> iterate(PyObject* op, const char* view) {
  HS_OWN(method, object_get_attr_string(as_context(op)->values, view));
  HS_OWN(items, object_call_no_args(method.get()));
  return object_get_iter(items.get());
}
Owned<PyObject> context_keys(PyObject* op, PyObject*) { return iterate(op, "keys"); }
Owned<PyObject> context_values(PyObject* op, PyObject*) { return iterate(op, "values"); }
Owned<PyObject> context_items(PyObject* op, PyObject*) { return iterate(op, "items"); }

Owned<PyObject> context_compare(PyObject* self, PyObject* other, CompareOp op) {
  if (!is_type(other, place().context_type) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return owned_ref(not_implemented());
  }
  return object_rich_compare(as_context(self)->values, as_context(other)->values, op);
}

constexpr MethodDef kContextMethods[] = {
    method_fast("get", context_get, "The variable's value, else the default."),
    method_noargs("items", context_items, "All pairs of a variable and its value."),
    method_noargs("keys", context_keys, "All variables."),
    method_noargs("values", context_values, "All values."),
    method_noargs("copy", context_copy, "Another context with the same values."),
    method_fast_keywords("run", context_run),
    kMethodEnd,
};
constexpr SequenceSpec kContextSequence = {.sq_contains = context_contains};
constexpr MappingSpec kContextMapping = {.mp_length = context_length, .mp_subscript = context_subscript};
constexpr LayoutField kContextLayout[] = {HS_OBJECT_HEAD,
                                          HS_FIELD(ContextObject, previous, kOwnedRef),
                                          HS_FIELD(ContextObject, values, kOwnedRef),
                                          HS_FIELD(ContextObject, weakreflist, kBorrowedRef),
                                          HS_FIELD(ContextObject, entered, kInt),
                                          {nullptr, 0, 0, FieldKind::kPadding}};
constexpr TypeSpec kContextSpec = {
    .name = "_contextvars.Context",
    .basicsize = sizeof(ContextObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = context_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = ContextParts::traverse,
    .clear = ContextParts::clear,
    .richcompare = context_compare,
    .weaklistoffset = offsetof(ContextObject, weakreflist),
    .iter = context_iter,
    .methods = kContextMethods,
    .new_ = context_new,
    .as_sequence = &kContextSequence,
    .as_mapping = &kContextMapping,
    .layout = kContextLayout,
    .hash_not_implemented = true,
};

Owned<PyObject> copy_context(PyObject*, PyObject*) {
  ContextObject* context = current_context();
  return context == nullptr ? Owned<PyObject>() : new_context(context->values);
}

// What Context.run does, in two parts: for library code whose threads wait in between (vm/threads.h).
Owned<PyObject> enter_context(PyObject*, PyObject* context) {
  HS_TRY(enter(as_context(context)));
  return owned_ref(none());
}
Owned<PyObject> leave_context(PyObject*, PyObject* context) {
  leave(as_context(context));
  return owned_ref(none());
}

constexpr MethodDef kMethods[] = {method_noargs("copy_context", copy_context), method_o("_enter", enter_context),
                                  method_o("_leave", leave_context), kMethodEnd};

Status exec(PyObject* module) {
  ContextvarsState& state = place();
  Ref<PyTypeObject> missing_type;
  HS_TRY(add_native_type(module, nullptr, kMissingSpec, &missing_type));
  HS_TRY(add_native_type(module, "Context", kContextSpec, &state.context_type));
  HS_TRY(add_native_type(module, "ContextVar", kVariableSpec, &state.variable_type));
  HS_TRY(add_native_type(module, "Token", kTokenSpec, &state.token_type));
  if (!state.missing) {  // the same one when the module is made again
    HS_OWN(missing, object_new(missing_type));
    state.missing = missing.release();
  }
  return dict_set_item_string(state.token_type->tp_dict, "MISSING", state.missing);
}

const TypeSpec* const kTypes[] = {&kMissingSpec, &kContextSpec, &kVariableSpec, &kTokenSpec, nullptr};

}  // namespace

extern const ModuleDef kContextvarsModule = {"_contextvars", "Context Variables", kMethods, exec, kTypes};

}  // namespace heapscope::modules
