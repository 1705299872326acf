// Exception groups and what except* needs of them.
#include <algorithm>
#include <vector>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/exceptions_internal.h"
#include "objects/func_object.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

PyBaseExceptionGroupObject* as_group(PyObject* op) { return static_cast<PyBaseExceptionGroupObject*>(op); }

Owned<PyObject> group_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  PyObject* message = nullptr;
  PyObject* sequence = nullptr;
  if (tuple_get_size(args) != 2) {
    return err_format(exc_type_error(), "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
                      tuple_get_size(args));
  }
  message = tuple_get_item(args, 0);
  sequence = tuple_get_item(args, 1);
  if (!unicode_check(message)) {
    return err_format(exc_type_error(), "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                      given_text(message));
  }
  if (!sequence_check(sequence)) {
    return err_set_string(exc_type_error(), "second argument (exceptions) must be a sequence");
  }
  HS_OWN(exceptions, sequence_tuple(sequence));
  const int64_t count = tuple_get_size(exceptions.get());
  if (count == 0) {
    return err_set_string(exc_value_error(), "second argument (exceptions) must be a non-empty sequence");
  }
  bool nested_base = false;
  for (int64_t i = 0; i < count; ++i) {
    PyObject* item = tuple_get_item(exceptions.get(), i);
    if (!exception_instance_check(item)) {
      return err_format(exc_value_error(), "Item {} of second argument (exceptions) is not an exception", i);
    }
    nested_base = nested_base || !object_type_check(item, exc_exception());
  }
  if (type == exc_base_exception_group()) {
    type = nested_base ? type : exc_exception_group();
  } else if (type == exc_exception_group()) {
    if (nested_base) {
      return err_set_string(exc_type_error(), "Cannot nest BaseExceptions in an ExceptionGroup");
    }
  } else if (nested_base && type_is_subtype(type, exc_exception())) {
    return err_format(exc_type_error(), "Cannot nest BaseExceptions in '{}'", type_name(type));
  }
  Owned<PyObject> self = base_exception_new(type, args, kwargs);
  if (self) {
    as_group(self.get())->msg = owned_ref(message).release();
    as_group(self.get())->excs = exceptions.release();
  }
  return self;
}

int group_clear(PyObject* self) {
  clear_ref(as_group(self)->msg);
  clear_ref(as_group(self)->excs);
  return base_exception_clear(self);
}

int group_traverse(PyObject* self, visitproc visit, void* arg) {
  for (PyObject* held : {as_group(self)->msg.get(), as_group(self)->excs.get()}) {
    if (held != nullptr) {
      const int result = visit(held, arg);
      if (result != 0) {
        return result;
      }
    }
  }
  return base_exception_traverse(self, visit, arg);
}

Owned<PyObject> group_str(PyObject* self) {
  HS_OWN(message, object_str(as_group(self)->msg));
  const int64_t count = tuple_get_size(as_group(self)->excs);
  return unicode_from_format("{} ({} sub-exception{})", unicode_text(message.get()), count, count > 1 ? "s" : "");
}

Owned<PyObject> group_derive(PyObject* self, PyObject* args) {
  if (tuple_get_size(args) != 1) {
    return err_format(exc_type_error(), "function takes exactly 1 argument ({} given)", tuple_get_size(args));
  }
  PyObject* exceptions = tuple_get_item(args, 0);
  return object_call_function_obj_args(exc_base_exception_group(), {as_group(self)->msg.get(), exceptions});
}

/// PyObject_CallMethod with the format "(O)": a bound method and a tuple for the argument, as free lists
/// keep what dies and the collector counts what is born.
Owned<PyObject> call_method_packed(PyObject* op, PyObject* name, PyObject* argument) {
  HS_OWN(method, object_get_attr(op, name));
  HS_OWN(packed, tuple_pack(argument));
  return object_vectorcall(method.get(), as_tuple(packed.get())->ob_item, 1, nullptr);
}

/// The same group with some of its exceptions, or a null result without an error for none.
Status subset(PyObject* original, PyObject* exceptions, Owned<PyObject>* result) {
  result->reset();
  if (list_get_size(exceptions) == 0) {
    return Status::kOk;
  }
  HS_OWN(group, call_method_packed(original, ident(Id::derive), exceptions));
  if (!base_exception_group_check(group.get())) {
    return err_set_string(exc_type_error(), "derive must return an instance of BaseExceptionGroup");
  }
  const PyBaseExceptionObject* from = as_exception(original);
  if (from->traceback) {
    HS_TRY(exception_set_traceback(group.get(), from->traceback));
  }
  exception_set_context(group.get(), owned_xref(from->context.get()));
  exception_set_cause(group.get(), owned_xref(from->cause.get()));
  Owned<PyObject> notes;
  HS_TRUTH(has_notes, object_lookup_attr(original, ident(Id::__notes__), &notes));
  if (has_notes && sequence_check(notes.get())) {
    HS_OWN(copy, sequence_list(notes.get()));
    HS_TRY(object_set_attr(group.get(), ident(Id::__notes__), copy.get()));
  }
  *result = std::move(group);
  return Status::kOk;
}

/// What a split looks for.
struct Matcher {
  enum class Kind { kType, kPredicate, kInstances } kind;
  PyObject* value = nullptr;  // type, tuple of types, or callable
  const std::vector<PyObject*>* instances = nullptr;
};

Truth matches(PyObject* exception, const Matcher& matcher) {
  switch (matcher.kind) {
    case Matcher::Kind::kType: return truth(err_given_exception_matches(exception, matcher.value));
    case Matcher::Kind::kPredicate: {
      HS_OWN(answer, object_call_one_arg(matcher.value, exception));
      return object_is_true(answer.get());
    }
    case Matcher::Kind::kInstances:
      return truth(!base_exception_group_check(exception) &&
                   std::find(matcher.instances->begin(), matcher.instances->end(), exception) !=
                       matcher.instances->end());
  }
  return Truth::kFalse;
}

struct Split {
  Owned<PyObject> match;
  Owned<PyObject> rest;
};

Status split_recursive(PyObject* exception, const Matcher& matcher, bool want_rest, Split* result) {
  HS_TRUTH(whole, matches(exception, matcher));
  if (whole) {
    result->match = owned_ref(exception);
    return Status::kOk;
  }
  if (!base_exception_group_check(exception)) {
    if (want_rest) {
      result->rest = owned_ref(exception);
    }
    return Status::kOk;
  }
  HS_OWN(matching, list_new(0));
  Owned<PyObject> remaining;
  if (want_rest) {
    remaining = list_new(0);
    if (!remaining) {
      return Status::kError;
    }
  }
  const RecursionScope scope(" in exceptiongroup_split_recursive");
  if (!scope.entered) {
    return Status::kError;
  }
  PyObject* exceptions = as_group(exception)->excs;
  for (int64_t i = 0; i < tuple_get_size(exceptions); ++i) {
    Split part;
    HS_TRY(split_recursive(tuple_get_item(exceptions, i), matcher, want_rest, &part));
    if (part.match) {
      HS_TRY(list_append(matching.get(), part.match.get()));
    }
    if (part.rest) {
      HS_TRY(list_append(remaining.get(), part.rest.get()));
    }
  }
  HS_TRY(subset(exception, matching.get(), &result->match));
  if (want_rest) {
    HS_TRY(subset(exception, remaining.get(), &result->rest));
  }
  return Status::kOk;
}

Status matcher_of(PyObject* value, Matcher* matcher) {
  matcher->value = value;
  if (is_type(value, function_type())) {
    matcher->kind = Matcher::Kind::kPredicate;
    return Status::kOk;
  }
  bool types = exception_class_check(value);
  if (tuple_check_exact(value)) {
    types = true;
    for (int64_t i = 0; i < tuple_get_size(value); ++i) {
      types = types && exception_class_check(tuple_get_item(value, i));
    }
  }
  if (!types) {
    return err_set_string(exc_type_error(), "expected a function, exception type or tuple of exception types");
  }
  matcher->kind = Matcher::Kind::kType;
  return Status::kOk;
}

Owned<PyObject> found_or_none(Owned<PyObject> op) { return op ? std::move(op) : owned_ref(none()); }

Owned<PyObject> group_split(PyObject* self, PyObject* args) {
  PyObject* condition = nullptr;
  HS_TRY(arg_unpack_tuple(args, "split", 1, {&condition}));
  Matcher matcher = {};
  HS_TRY(matcher_of(condition, &matcher));
  Split result;
  HS_TRY(split_recursive(self, matcher, true, &result));
  const Owned<PyObject> match = found_or_none(std::move(result.match));
  const Owned<PyObject> rest = found_or_none(std::move(result.rest));
  return tuple_pack(match.get(), rest.get());
}

Owned<PyObject> group_subgroup(PyObject* self, PyObject* args) {
  PyObject* condition = nullptr;
  HS_TRY(arg_unpack_tuple(args, "subgroup", 1, {&condition}));
  Matcher matcher = {};
  HS_TRY(matcher_of(condition, &matcher));
  Split result;
  HS_TRY(split_recursive(self, matcher, false, &result));
  return found_or_none(std::move(result.match));
}

Owned<PyObject> group_class_getitem(PyObject* cls, PyObject* item) { return generic_alias(cls, item); }

void collect_leaves(PyObject* exception, std::vector<PyObject*>* leaves) {
  if (!base_exception_group_check(exception)) {
    leaves->push_back(exception);
    return;
  }
  PyObject* exceptions = as_group(exception)->excs;
  for (int64_t i = 0; i < tuple_get_size(exceptions); ++i) {
    collect_leaves(tuple_get_item(exceptions, i), leaves);
  }
}

bool same_metadata(PyObject* a, PyObject* b) {
  const PyBaseExceptionObject* x = as_exception(a);
  const PyBaseExceptionObject* y = as_exception(b);
  return x->notes.bits == y->notes.bits && x->traceback.bits == y->traceback.bits && x->cause.bits == y->cause.bits &&
         x->context.bits == y->context.bits;
}

constexpr MethodDef kMethods[] = {
    method_o("__class_getitem__", group_class_getitem, "See PEP 585", kMethClass),
    method_varargs("derive", group_derive),
    method_varargs("split", group_split),
    method_varargs("subgroup", group_subgroup),
    kMethodEnd,
};
constexpr MemberDef kMembers[] = {
    {"message", MemberKind::kObject, offsetof(PyBaseExceptionGroupObject, msg), true, "exception message"},
    {"exceptions", MemberKind::kObject, offsetof(PyBaseExceptionGroupObject, excs), true, "nested exceptions"},
    {nullptr, MemberKind::kObject, 0, false},
};
constexpr LayoutField kLayout[] = {HS_BASE_EXCEPTION_LAYOUT,
                                   HS_FIELD(PyBaseExceptionGroupObject, msg, kOwnedRef),
                                   HS_FIELD(PyBaseExceptionGroupObject, excs, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kBaseExceptionGroupSpec = {
    .name = "BaseExceptionGroup",
    .base = exc_base_exception,
    .basicsize = sizeof(PyBaseExceptionGroupObject),
    .flags = kExceptionFlags,
    .doc = "A combination of multiple unrelated exceptions.",
    .dealloc = exception_dealloc<group_clear>,
    .str = group_str,
    .traverse = group_traverse,
    .clear = group_clear,
    .methods = kMethods,
    .members = kMembers,
    .dictoffset = offsetof(PyBaseExceptionObject, dict),
    .init = base_exception_init,
    .new_ = group_new,
    .layout = kLayout,
};

PyTypeObject* exc_exception_group() { return state().exceptions.exception_group; }

Status make_exception_group_type() {
  HS_OWN(name, unicode_intern_from_string("ExceptionGroup"));
  HS_OWN(bases,
         tuple_pack(static_cast<PyObject*>(exc_base_exception_group()), static_cast<PyObject*>(exc_exception())));
  HS_OWN(space, dict_new());
  HS_OWN(module, unicode_intern_from_string("builtins"));
  HS_TRY(dict_set_item(space.get(), ident(Id::__module__), module.get()));
  HS_OWN(type, object_call_function_obj_args(type_type(), {name.get(), bases.get(), space.get()}));
  state().exceptions.exception_group = std::move(type).as<PyTypeObject>().release();
  return Status::kOk;
}

Owned<PyObject> base_exception_group_split(PyObject* group, PyObject* condition) {
  HS_OWN(name, unicode_from_string("split"));
  return call_method_packed(group, name.get(), condition);
}

Owned<PyObject> exc_create_exception_group(const char* message, PyObject* exceptions) {
  HS_OWN(text, unicode_from_string(message));
  return object_call_function_obj_args(exc_base_exception_group(), {text.get(), exceptions});
}

Owned<PyObject> exc_prep_reraise_star(PyObject* original, PyObject* exceptions) {
  if (list_get_size(exceptions) == 0) {
    return owned_ref(none());
  }
  if (!base_exception_group_check(original)) {  // a lone exception was wrapped: one clause at most has run
    return owned_ref(list_get_item(exceptions, 0));
  }
  HS_OWN(raised, list_new(0));
  HS_OWN(reraised, list_new(0));
  std::vector<PyObject*> kept;
  for (int64_t i = 0; i < list_get_size(exceptions); ++i) {
    PyObject* exception = list_get_item(exceptions, i);
    if (exception == none()) {
      continue;
    }
    const bool same = same_metadata(exception, original);
    HS_TRY(list_append(same ? reraised.get() : raised.get(), exception));
    if (same) {
      collect_leaves(exception, &kept);
    }
  }
  Matcher matcher = {Matcher::Kind::kInstances, nullptr, &kept};
  Split part;
  HS_TRY(split_recursive(original, matcher, false, &part));
  if (list_get_size(raised.get()) == 0) {
    return found_or_none(std::move(part.match));
  }
  if (part.match) {
    HS_TRY(list_append(raised.get(), part.match.get()));
  }
  return exc_create_exception_group("", raised.get());  // 3.11 wraps a single exception too
}

}  // namespace heapscope::objects
