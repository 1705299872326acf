// The type re.Match.  Model: Modules/_sre/sre.c (3.11).
#include <string>

#include "modules/native_type.h"
#include "modules/re/re_types.h"
#include "modules/re/replacement.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

MatchObject* as_match(PyObject* op) { return static_cast<MatchObject*>(op); }

Owned<PyObject> group_text(const MatchObject* self, int64_t group, PyObject* otherwise) {
  const int64_t start = self->mark[2 * group];
  if (start < 0) {
    return owned_ref(otherwise);
  }
  return subject_slice(self->string, start, self->mark[2 * group + 1]);
}

/// A group's number from a number or a name; -1 with IndexError.
int64_t group_number(const MatchObject* self, PyObject* key) {
  int64_t number = -1;
  if (index_check(key)) {
    number = number_as_ssize(key, nullptr);
    if (number == -1 && err_occurred()) {
      return -1;
    }
  } else {
    PyObject* names = self->pattern->groupindex;
    PyObject* found = names == nullptr ? nullptr : dict_get_item_with_error(names, key);
    if (found != nullptr) {
      number = long_as_ssize(found);
    } else if (err_occurred()) {
      return -1;
    }
  }
  if (number < 0 || number >= self->groups) {
    return err_set_string(exc_index_error(), "no such group");
  }
  return number;
}

Owned<PyObject> group_by_key(const MatchObject* self, PyObject* key) {
  const int64_t number = group_number(self, key);
  return number < 0 ? Owned<PyObject>() : group_text(self, number, none());
}

Owned<PyObject> match_group(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  const MatchObject* self = as_match(op);
  if (nargs == 0) {
    return group_text(self, 0, none());
  }
  if (nargs == 1) {
    return group_by_key(self, args[0]);
  }
  HS_OWN(result, tuple_new(nargs));
  for (int64_t i = 0; i < nargs; ++i) {
    HS_OWN(item, group_by_key(self, args[i]));
    tuple_init_item(result.get(), i, std::move(item));
  }
  return result;
}

Owned<PyObject> match_subscript(PyObject* op, PyObject* key) { return group_by_key(as_match(op), key); }

Status default_argument(const char* name, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames,
                        PyObject** result) {
  const ArgParser parser = {name, {"default", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, parser, 0, 1, 0, buffer);
  if (a == nullptr) {
    return Status::kError;
  }
  *result = a[0] ? a[0].get() : none();
  return Status::kOk;
}

Owned<PyObject> match_groups(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  PyObject* otherwise = nullptr;
  HS_TRY(default_argument("groups", args, nargs, kwnames, &otherwise));
  const MatchObject* self = as_match(op);
  HS_OWN(result, tuple_new(self->groups - 1));
  for (int64_t i = 1; i < self->groups; ++i) {
    HS_OWN(item, group_text(self, i, otherwise));
    tuple_init_item(result.get(), i - 1, std::move(item));
  }
  return result;
}

Owned<PyObject> match_groupdict(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  PyObject* otherwise = nullptr;
  HS_TRY(default_argument("groupdict", args, nargs, kwnames, &otherwise));
  const MatchObject* self = as_match(op);
  HS_OWN(result, dict_new());
  if (!self->pattern->groupindex) {
    return result;
  }
  HS_OWN(items, dict_items(self->pattern->groupindex));
  for (int64_t i = 0; i < sequence_fast_get_size(items.get()); ++i) {
    PyObject* pair = sequence_fast_get_item(items.get(), i);
    HS_OWN(value, group_text(self, long_as_int64(tuple_get_item(pair, 1)), otherwise));
    HS_TRY(dict_set_item(result.get(), tuple_get_item(pair, 0), value.get()));
  }
  return result;
}

Status one_group(const char* name, PyObject* op, const Ref<PyObject>* args, int64_t nargs, int64_t* number) {
  HS_TRY(arg_check_positional(name, nargs, 0, 1));
  *number = nargs == 0 ? 0 : group_number(as_match(op), args[0]);
  return *number < 0 ? Status::kError : Status::kOk;
}
Owned<PyObject> match_start(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  int64_t group = 0;
  HS_TRY(one_group("start", op, args, nargs, &group));
  return long_from_ssize_t(as_match(op)->mark[2 * group]);
}
Owned<PyObject> match_end(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  int64_t group = 0;
  HS_TRY(one_group("end", op, args, nargs, &group));
  return long_from_ssize_t(as_match(op)->mark[2 * group + 1]);
}
Owned<PyObject> span_of(const MatchObject* self, int64_t group) {
  HS_OWN(start, long_from_ssize_t(self->mark[2 * group]));
  HS_OWN(end, long_from_ssize_t(self->mark[2 * group + 1]));
  return tuple_pack(start.get(), end.get());
}
Owned<PyObject> match_span(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  int64_t group = 0;
  HS_TRY(one_group("span", op, args, nargs, &group));
  return span_of(as_match(op), group);
}

Owned<PyObject> match_expand(PyObject* op, PyObject* text) {
  MatchObject* self = as_match(op);
  Replacement parts;
  HS_TRY(parts.parse(self->pattern, text));
  Found found;
  found.marks.assign(self->mark, self->mark + 2 * self->groups);
  HS_OWN(list, list_new(0));
  HS_TRY(parts.append_to(list.get(), self->string, found));
  HS_OWN(joiner, subject_slice(self->string, 0, 0));
  return unicode_check(joiner.get()) ? unicode_join(joiner.get(), list.get()) : bytes_join(joiner.get(), list.get());
}

Owned<PyObject> match_self(PyObject* op, PyObject*) { return owned_ref(op); }

Owned<PyObject> match_repr(PyObject* op) {
  const MatchObject* self = as_match(op);
  HS_OWN(text, group_text(self, 0, none()));
  HS_OWN(shown, object_repr(text.get()));
  return unicode_from_format("<{} object; span=({}, {}), match={}>", type_full_name(type_of(op)), self->mark[0],
                             self->mark[1], unicode_text(shown.get()));
}

Owned<PyObject> get_lastindex(PyObject* op, void*) {
  const int64_t last = as_match(op)->lastindex;
  return last >= 0 ? long_from_int64(last) : owned_ref(none());
}
Owned<PyObject> get_lastgroup(PyObject* op, void*) {
  const MatchObject* self = as_match(op);
  if (self->lastindex < 0 || !self->pattern->indexgroup) {
    return owned_ref(none());
  }
  return owned_ref(tuple_get_item(self->pattern->indexgroup, self->lastindex));
}
Owned<PyObject> get_regs(PyObject* op, void*) {
  MatchObject* self = as_match(op);
  if (!self->regs) {
    HS_OWN(regs, tuple_new(self->groups));
    for (int64_t i = 0; i < self->groups; ++i) {
      HS_OWN(span, span_of(self, i));
      tuple_init_item(regs.get(), i, std::move(span));
    }
    self->regs = regs.release();
  }
  return owned_ref(self->regs);
}

using MatchParts = HeapParts<&MatchObject::regs, &MatchObject::string, &MatchObject::pattern>;

constexpr MethodDef kMethods[] = {
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
    method_fast("group", match_group,
                "group([group1, ...]): one group, or a tuple of several; without a group the whole match."),
    method_fast("start", match_start, "start($self, group=0, /)\n--\n\nWhere a group begins."),
    method_fast("end", match_end, "end($self, group=0, /)\n--\n\nWhere a group ends."),
    method_fast("span", match_span, "span($self, group=0, /)\n--\n\nWhere a group begins and ends."),
    method_fast_keywords("groups", match_groups, "groups($self, /, default=None)\n--\n\nAll groups, from 1 on."),
    method_fast_keywords("groupdict", match_groupdict, "groupdict($self, /, default=None)\n--\n\nThe named groups."),
    method_o("expand", match_expand, "expand($self, /, template)\n--\n\nA template with the groups put in."),
    method_noargs("__copy__", match_self, "__copy__($self, /)\n--\n\n"),
    method_o("__deepcopy__", match_self, "__deepcopy__($self, memo, /)\n--\n\n"),
    kMethodEnd,
};
constexpr MemberDef kMembers[] = {
    {"string", MemberKind::kObject, offsetof(MatchObject, string), true},
    {"re", MemberKind::kObject, offsetof(MatchObject, pattern), true},
    {"pos", MemberKind::kInt64, offsetof(MatchObject, pos), true},
    {"endpos", MemberKind::kInt64, offsetof(MatchObject, endpos), true},
    {nullptr, MemberKind::kObject, 0, true},
};
constexpr GetSetDef kGetSet[] = {
    {"lastindex", get_lastindex}, {"lastgroup", get_lastgroup}, {"regs", get_regs}, {nullptr, nullptr}};
constexpr MappingSpec kMapping = {.mp_subscript = match_subscript};
constexpr LayoutField kLayout[] = {
    HS_VAR_OBJECT_HEAD,
    HS_FIELD(MatchObject, string, kOwnedRef),
    HS_FIELD(MatchObject, regs, kOwnedRef),
    HS_FIELD(MatchObject, pattern, kOwnedRef),
    HS_FIELD(MatchObject, pos, kInt),
    HS_FIELD(MatchObject, endpos, kInt),
    HS_FIELD(MatchObject, lastindex, kInt),
    HS_FIELD(MatchObject, groups, kInt),
    {"mark", offsetof(MatchObject, mark), 8, FieldKind::kInt, true},
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

const TypeSpec kMatchTypeSpec = {
    .name = "re.Match",
    .basicsize = sizeof(MatchObject),  // one mark too many, as in CPython
    .itemsize = 8,
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation | kTpFlagsImmutable | kTpFlagsHeapType,
    .doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
    .dealloc = MatchParts::dealloc,
    .repr = match_repr,
    .traverse = MatchParts::traverse,
    .clear = MatchParts::clear,
    .methods = kMethods,
    .members = kMembers,
    .getset = kGetSet,
    .as_mapping = &kMapping,
    .layout = kLayout,
};

}  // namespace heapscope::modules
