// Module _sre: compiled patterns, matches and scanners.  Model: Modules/_sre/sre.c (3.11).
//
// Differs: the instructions are our own, so sys.getsizeof of a pattern is not CPython's.
#include <cstring>

#include "memory/allocator.h"
#include "modules/native_type.h"
#include "modules/re/program.h"
#include "modules/re/re_types.h"
#include "modules/re/replacement.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::modules {

using namespace objects;
namespace re_ns = ::heapscope::modules::re;

Status Subject::open(const PatternObject* pattern, PyObject* text) {
  if (unicode_check(text)) {
    if (pattern->isbytes > 0) {
      return err_set_string(exc_type_error(), "cannot use a bytes pattern on a string-like object");
    }
    kind = unicode_kind(text);
    data = unicode_data(text);
    length = unicode_length(text);
    return Status::kOk;
  }
  if (!object_check_buffer(text)) {
    return err_format(exc_type_error(), "expected string or bytes-like object, got '{}'",
                      type_full_name(type_of(text)));
  }
  HS_TRY(buffer.get(text));
  if (pattern->isbytes == 0) {
    return err_set_string(exc_type_error(), "cannot use a string pattern on a bytes-like object");
  }
  kind = 1;
  data = buffer.data();
  length = buffer.size();
  return Status::kOk;
}

Owned<PyObject> subject_slice(PyObject* text, int64_t start, int64_t end) {
  if (unicode_check(text)) {
    return unicode_substring(text, start, end);
  }
  BufferView view;
  HS_TRY(view.get(text));
  if (bytes_check_exact(text) && start == 0 && end == view.size()) {
    return owned_ref(text);
  }
  end = std::min(end, view.size());  // what was matched may have become shorter since
  start = std::min(start, end);
  return bytes_from_string_and_size(view.bytes().substr(static_cast<size_t>(start), static_cast<size_t>(end - start)));
}

bool run_pattern(const PatternObject* pattern, const Subject& subject, int64_t start, int64_t end, re_ns::Anchor anchor,
                 bool empty_allowed, Found* found) {
  const re_ns::Text text = {subject.kind, subject.data, end};
  return re_ns::run_program(pattern->code, pattern->registers, static_cast<int>(pattern->groups), text, start, anchor,
                            empty_allowed, &found->marks, &found->last_index);
}

Owned<PyObject> make_match(PatternObject* pattern, PyObject* string, int64_t pos, int64_t endpos, const Found& found) {
  HS_OWN(op, object_gc_new_var(state().re.match_type, static_cast<int64_t>(found.marks.size())));
  auto* match = static_cast<MatchObject*>(op.get());
  match->regs = nullptr;
  incref(string);
  match->string = string;
  incref(pattern);
  match->pattern = pattern;
  match->pos = pos;
  match->endpos = endpos;
  match->lastindex = found.last_index;
  match->groups = pattern->groups + 1;
  std::memcpy(match->mark, found.marks.data(), found.marks.size() * 8);
  object_gc_track(match);
  return op;
}

namespace {

PatternObject* as_pattern(PyObject* op) { return static_cast<PatternObject*>(op); }

void clamp(int64_t length, int64_t* pos, int64_t* endpos) {
  *pos = std::max<int64_t>(0, std::min(*pos, length));
  *endpos = std::max<int64_t>(0, std::min(*endpos, length));
}

struct MatchArguments {
  PyObject* string = nullptr;
  int64_t pos = 0;
  int64_t endpos = INT64_MAX;
};

Status match_arguments(const char* name, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames,
                       MatchArguments* out) {
  const ArgParser parser = {name, {"string", "pos", "endpos", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, parser, 1, 3, 0, buffer);
  if (a == nullptr) {
    return Status::kError;
  }
  out->string = a[0];
  if (a[1]) {
    HS_TRY(arg_as_ssize(a[1], &out->pos));
  }
  if (a[2]) {
    HS_TRY(arg_as_ssize(a[2], &out->endpos));
  }
  return Status::kOk;
}

Owned<PyObject> match_with(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                           PyObject* kwnames, re_ns::Anchor anchor) {
  MatchArguments arguments;
  HS_TRY(match_arguments(name, args, nargs, kwnames, &arguments));
  Subject subject;
  HS_TRY(subject.open(as_pattern(self), arguments.string));
  clamp(subject.length, &arguments.pos, &arguments.endpos);
  Found found;
  if (!run_pattern(as_pattern(self), subject, arguments.pos, arguments.endpos, anchor, true, &found)) {
    return owned_ref(none());
  }
  return make_match(as_pattern(self), arguments.string, arguments.pos, arguments.endpos, found);
}

Owned<PyObject> pattern_match(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
  return match_with("match", self, args, nargs, kw, re_ns::Anchor::kMatch);
}
Owned<PyObject> pattern_fullmatch(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
  return match_with("fullmatch", self, args, nargs, kw, re_ns::Anchor::kFullMatch);
}
Owned<PyObject> pattern_search(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
  return match_with("search", self, args, nargs, kw, re_ns::Anchor::kSearch);
}

/// Calls body(found) for each match in turn.
template <class Body>
Status for_each_match(PatternObject* pattern, const Subject& subject, int64_t pos, int64_t endpos, Body body) {
  int64_t at = pos;
  bool empty_allowed = true;
  while (at <= endpos) {
    Found found;
    if (!run_pattern(pattern, subject, at, endpos, re_ns::Anchor::kSearch, empty_allowed, &found)) {
      break;
    }
    HS_TRUTH(go_on, body(found));
    if (!go_on) {
      break;
    }
    at = found.marks[1];
    empty_allowed = found.marks[0] != found.marks[1];
  }
  return Status::kOk;
}

Owned<PyObject> group_or(PyObject* string, const Found& found, int64_t group, PyObject* otherwise) {
  const auto at = static_cast<size_t>(2 * group);
  if (found.marks[at] < 0) {
    return owned_ref(otherwise);
  }
  return subject_slice(string, found.marks[at], found.marks[at + 1]);
}

Owned<PyObject> pattern_findall(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  MatchArguments arguments;
  HS_TRY(match_arguments("findall", args, nargs, kwnames, &arguments));
  PatternObject* pattern = as_pattern(self);
  Subject subject;
  HS_TRY(subject.open(pattern, arguments.string));
  clamp(subject.length, &arguments.pos, &arguments.endpos);
  HS_OWN(list, list_new(0));
  HS_OWN(empty, subject_slice(arguments.string, 0, 0));
  HS_TRY(for_each_match(pattern, subject, arguments.pos, arguments.endpos, [&](const Found& found) -> Truth {
    Owned<PyObject> item;
    if (pattern->groups <= 1) {
      item = group_or(arguments.string, found, pattern->groups, empty.get());
    } else {
      HS_OWN(tuple, tuple_new(pattern->groups));
      for (int64_t i = 0; i < pattern->groups; ++i) {
        HS_OWN(part, group_or(arguments.string, found, i + 1, empty.get()));
        tuple_init_item(tuple.get(), i, std::move(part));
      }
      item = std::move(tuple);
    }
    if (!item) {
      return Truth::kError;
    }
    HS_TRY(list_append(list.get(), item.get()));
    return Truth::kTrue;
  }));
  return list;
}

Owned<PyObject> pattern_split(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"split", {"string", "maxsplit", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  int64_t most = 0;
  if (a[1]) {
    HS_TRY(arg_as_ssize(a[1], &most));
  }
  PatternObject* pattern = as_pattern(self);
  PyObject* string = a[0];
  Subject subject;
  HS_TRY(subject.open(pattern, string));
  HS_OWN(list, list_new(0));
  int64_t last = 0;
  int64_t count = 0;
  HS_TRY(for_each_match(pattern, subject, 0, subject.length, [&](const Found& found) -> Truth {
    if (most != 0 && count >= most) {
      return Truth::kFalse;
    }
    HS_OWN(piece, subject_slice(string, last, found.marks[0]));
    HS_TRY(list_append(list.get(), piece.get()));
    for (int64_t i = 1; i <= pattern->groups; ++i) {
      HS_OWN(group, group_or(string, found, i, none()));
      HS_TRY(list_append(list.get(), group.get()));
    }
    ++count;
    last = found.marks[1];
    return Truth::kTrue;
  }));
  HS_OWN(rest, subject_slice(string, last, subject.length));
  HS_TRY(list_append(list.get(), rest.get()));
  return list;
}

Owned<PyObject> substitute(PatternObject* pattern, PyObject* replacement, PyObject* string, int64_t most,
                           bool with_count) {
  Subject subject;
  HS_TRY(subject.open(pattern, string));
  const bool is_call = callable_check(replacement);
  const Owned<PyObject> kept = is_call ? owned_ref(replacement) : Owned<PyObject>();
  Replacement parts;
  if (!is_call) {
    HS_TRY(parts.parse(pattern, replacement));
  }
  HS_OWN(list, list_new(0));
  int64_t last = 0;
  int64_t count = 0;
  HS_TRY(for_each_match(pattern, subject, 0, subject.length, [&](const Found& found) -> Truth {
    if (most != 0 && count >= most) {
      return Truth::kFalse;
    }
    if (last < found.marks[0]) {
      HS_OWN(piece, subject_slice(string, last, found.marks[0]));
      HS_TRY(list_append(list.get(), piece.get()));
    }
    if (is_call) {
      HS_OWN(match, make_match(pattern, string, 0, subject.length, found));
      HS_OWN(text, object_call_one_arg(replacement, match.get()));
      if (text.get() != none()) {
        HS_TRY(list_append(list.get(), text.get()));
      }
    } else {
      HS_TRY(parts.append_to(list.get(), string, found));
    }
    last = found.marks[1];
    ++count;
    return Truth::kTrue;
  }));
  if (last < subject.length) {
    HS_OWN(rest, subject_slice(string, last, subject.length));
    HS_TRY(list_append(list.get(), rest.get()));
  }
  HS_OWN(joiner, subject_slice(string, 0, 0));
  Owned<PyObject> result =
      unicode_check(joiner.get()) ? unicode_join(joiner.get(), list.get()) : bytes_join(joiner.get(), list.get());
  if (!result || !with_count) {
    return result;
  }
  HS_OWN(number, long_from_ssize_t(count));
  return tuple_pack(result.get(), number.get());
}

Owned<PyObject> sub_with(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames,
                         bool with_count) {
  const ArgParser parser = {name, {"repl", "string", "count", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, parser, 2, 3, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  int64_t most = 0;
  if (a[2]) {
    HS_TRY(arg_as_ssize(a[2], &most));
  }
  return substitute(as_pattern(self), a[0], a[1], most, with_count);
}
Owned<PyObject> pattern_sub(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
  return sub_with("sub", self, args, nargs, kw, false);
}
Owned<PyObject> pattern_subn(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
  return sub_with("subn", self, args, nargs, kw, true);
}

// Scanners: what finditer walks with.

ScannerObject* as_scanner(PyObject* op) { return static_cast<ScannerObject*>(op); }

Owned<PyObject> new_scanner(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                            PyObject* kwnames) {
  MatchArguments arguments;
  HS_TRY(match_arguments(name, args, nargs, kwnames, &arguments));
  Subject subject;
  HS_TRY(subject.open(as_pattern(self), arguments.string));
  clamp(subject.length, &arguments.pos, &arguments.endpos);
  HS_OWN(op, object_gc_new(state().re.scanner_type));
  ScannerObject* scanner = as_scanner(op.get());
  incref(self);
  scanner->pattern = self;
  incref(arguments.string);
  scanner->string = arguments.string;
  scanner->pos = arguments.pos;
  scanner->endpos = arguments.endpos;
  scanner->start = arguments.pos;
  scanner->empty_allowed = 1;
  object_gc_track(scanner);
  return op;
}

Owned<PyObject> scanner_step(PyObject* op, re_ns::Anchor anchor) {
  ScannerObject* scanner = as_scanner(op);
  PatternObject* pattern = as_pattern(scanner->pattern);
  if (scanner->start < 0) {
    return owned_ref(none());
  }
  Subject subject;
  HS_TRY(subject.open(pattern, scanner->string));
  Found found;
  const int64_t end = std::min(scanner->endpos, subject.length);
  if (!run_pattern(pattern, subject, scanner->start, end, anchor, scanner->empty_allowed != 0, &found)) {
    scanner->start = -1;
    return owned_ref(none());
  }
  scanner->start = found.marks[1];
  scanner->empty_allowed = found.marks[0] != found.marks[1] ? 1 : 0;
  return make_match(pattern, scanner->string, scanner->pos, scanner->endpos, found);
}
Owned<PyObject> scanner_match(PyObject* self, PyObject*) { return scanner_step(self, re_ns::Anchor::kMatch); }
Owned<PyObject> scanner_search(PyObject* self, PyObject*) { return scanner_step(self, re_ns::Anchor::kSearch); }

Owned<PyObject> pattern_scanner(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
  return new_scanner("scanner", self, args, nargs, kw);
}
Owned<PyObject> pattern_finditer(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
  HS_OWN(scanner, new_scanner("finditer", self, args, nargs, kw));
  HS_OWN(search, object_get_attr_string(scanner.get(), "search"));
  return call_iter_new(search.get(), none());
}

Owned<PyObject> pattern_self(PyObject* self, PyObject*) { return owned_ref(self); }

// The type Pattern.

Owned<PyObject> pattern_repr(PyObject* op) {
  const PatternObject* self = as_pattern(op);
  static constexpr struct {
    const char* name;
    int flag;
  } kNames[] = {{"re.TEMPLATE", re_ns::kTemplate}, {"re.IGNORECASE", re_ns::kIgnoreCase},
                {"re.LOCALE", re_ns::kLocale},     {"re.MULTILINE", re_ns::kMultiLine},
                {"re.DOTALL", re_ns::kDotAll},     {"re.VERBOSE", re_ns::kVerbose},
                {"re.DEBUG", re_ns::kDebug},       {"re.ASCII", re_ns::kAscii}};
  int flags = self->flags;
  if (self->isbytes == 0 && (flags & (re_ns::kLocale | re_ns::kUnicode | re_ns::kAscii)) == re_ns::kUnicode) {
    flags &= ~re_ns::kUnicode;
  }
  std::string names;
  for (const auto& row : kNames) {
    if ((flags & row.flag) != 0) {
      names += (names.empty() ? "" : "|") + std::string(row.name);
      flags &= ~row.flag;
    }
  }
  if (flags != 0) {
    names += (names.empty() ? "" : "|") + fmt::format("0x{:x}", flags);
  }
  HS_OWN(shown, object_repr(self->pattern));
  HS_OWN(part, unicode_substring(shown.get(), 0, 200));
  return unicode_from_format("re.compile({}{}{})", unicode_text(part.get()), names.empty() ? "" : ", ", names);
}

int64_t pattern_hash(PyObject* op) {
  const PatternObject* self = as_pattern(op);
  const int64_t text = object_hash(self->pattern);
  if (text == -1) {
    return -1;
  }
  const int64_t hash = text ^ self->flags ^ self->isbytes ^ (self->codesize << 8);
  return hash == -1 ? -2 : hash;
}

Owned<PyObject> pattern_rich_compare(PyObject* a, PyObject* b, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || type_of(a) != type_of(b)) {
    return owned_ref(not_implemented());
  }
  bool equal = a == b;
  if (!equal) {
    const PatternObject* x = as_pattern(a);
    const PatternObject* y = as_pattern(b);
    equal = x->flags == y->flags && x->isbytes == y->isbytes && x->codesize == y->codesize &&
            std::memcmp(x->code, y->code, static_cast<size_t>(x->codesize) * 4) == 0;
    if (equal) {
      HS_TRUTH(same, object_rich_compare_bool(x->pattern, y->pattern, CompareOp::kEq));
      equal = same;
    }
  }
  return owned_ref(bool_object(equal == (op == CompareOp::kEq)));
}

Owned<PyObject> pattern_groupindex(PyObject* op, void*) {
  PyObject* names = as_pattern(op)->groupindex;
  return names == nullptr ? dict_new() : dict_proxy_new(names);
}

using PatternParts = HeapParts<&PatternObject::groupindex, &PatternObject::indexgroup, &PatternObject::pattern>;
using ScannerParts = HeapParts<&ScannerObject::pattern, &ScannerObject::string>;

/// The collector is not told of the text, as in CPython, whose scanner has it in its search state.
int scanner_traverse(PyObject* op, visitproc visit, void* arg) {
  const int result = visit(type_of(op), arg);
  return result != 0 ? result : visit(as_scanner(op)->pattern, arg);
}

void pattern_dealloc(PyObject* op) {
  if (as_pattern(op)->weakreflist) {
    object_clear_weak_refs(op);
  }
  PatternParts::dealloc(op);
}

constexpr MethodDef kPatternMethods[] = {
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
    method_fast_keywords("match", pattern_match,
                         "match($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nA match at the start, or None."),
    method_fast_keywords(
        "fullmatch", pattern_fullmatch,
        "fullmatch($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nA match of the whole text, or None."),
    method_fast_keywords("search", pattern_search,
                         "search($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nThe first match, or None."),
    method_fast_keywords("sub", pattern_sub,
                         "sub($self, /, repl, string, count=0)\n--\n\nThe text with its matches replaced."),
    method_fast_keywords(
        "subn", pattern_subn,
        "subn($self, /, repl, string, count=0)\n--\n\nThe text with its matches replaced, and how many there were."),
    method_fast_keywords("findall", pattern_findall,
                         "findall($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nA list of what matches."),
    method_fast_keywords("split", pattern_split,
                         "split($self, /, string, maxsplit=0)\n--\n\nThe parts between the matches."),
    method_fast_keywords("finditer", pattern_finditer,
                         "finditer($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nAn iterator over the matches."),
    method_fast_keywords("scanner", pattern_scanner, "scanner($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\n"),
    method_noargs("__copy__", pattern_self, "__copy__($self, /)\n--\n\n"),
    method_o("__deepcopy__", pattern_self, "__deepcopy__($self, memo, /)\n--\n\n"),
    kMethodEnd,
};
constexpr MemberDef kPatternMembers[] = {
    {"pattern", MemberKind::kObject, offsetof(PatternObject, pattern), true},
    {"flags", MemberKind::kInt32, offsetof(PatternObject, flags), true},
    {"groups", MemberKind::kInt64, offsetof(PatternObject, groups), true},
    {nullptr, MemberKind::kObject, 0, true},
};
constexpr GetSetDef kPatternGetSet[] = {{"groupindex", pattern_groupindex}, {nullptr, nullptr}};
constexpr LayoutField kPatternLayout[] = {
    HS_VAR_OBJECT_HEAD,
    HS_FIELD(PatternObject, groups, kInt),
    HS_FIELD(PatternObject, groupindex, kOwnedRef),
    HS_FIELD(PatternObject, indexgroup, kOwnedRef),
    HS_FIELD(PatternObject, pattern, kOwnedRef),
    HS_FIELD(PatternObject, flags, kUint),
    HS_FIELD(PatternObject, registers, kInt),
    HS_FIELD(PatternObject, weakreflist, kBorrowedRef),
    HS_FIELD(PatternObject, isbytes, kInt),
    HS_FIELD(PatternObject, codesize, kInt),
    {"code", offsetof(PatternObject, code), 4, FieldKind::kUint, true},
    {nullptr, 0, 0, FieldKind::kPadding},
};

constexpr MethodDef kScannerMethods[] = {
    method_noargs("match", scanner_match,
                  "match($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nA match at the start, or None."),
    method_noargs("search", scanner_search,
                  "search($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nThe first match, or None."),
    kMethodEnd,
};
constexpr MemberDef kScannerMembers[] = {
    {"pattern", MemberKind::kObject, offsetof(ScannerObject, pattern), true},
    {nullptr, MemberKind::kObject, 0, true},
};
constexpr LayoutField kScannerLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(ScannerObject, pattern, kOwnedRef),
    HS_FIELD(ScannerObject, string, kOwnedRef),
    HS_FIELD(ScannerObject, pos, kInt),
    HS_FIELD(ScannerObject, endpos, kInt),
    HS_FIELD(ScannerObject, start, kInt),
    HS_FIELD(ScannerObject, empty_allowed, kInt),
    {nullptr, 0, 0, FieldKind::kPadding},
};

constexpr TypeSpec kPatternTypeSpec = {
    .name = "re.Pattern",
    .basicsize = sizeof(PatternObject),
    .itemsize = 4,
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation | kTpFlagsImmutable | kTpFlagsHeapType,
    .doc = "Compiled regular expression object.",
    .dealloc = pattern_dealloc,
    .repr = pattern_repr,
    .hash = pattern_hash,
    .traverse = PatternParts::traverse,
    .clear = PatternParts::clear,
    .richcompare = pattern_rich_compare,
    .weaklistoffset = offsetof(PatternObject, weakreflist),
    .methods = kPatternMethods,
    .members = kPatternMembers,
    .getset = kPatternGetSet,
    .layout = kPatternLayout,
};
constexpr TypeSpec kScannerTypeSpec = {
    .name = "_sre.SRE_Scanner",
    .basicsize = sizeof(ScannerObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation | kTpFlagsImmutable | kTpFlagsHeapType,
    .dealloc = ScannerParts::dealloc,
    .traverse = scanner_traverse,
    .clear = ScannerParts::clear,
    .methods = kScannerMethods,
    .members = kScannerMembers,
    .layout = kScannerLayout,
};

// Compiling.

std::u32string characters_of(PyObject* text, bool* is_bytes) {
  std::u32string out;
  *is_bytes = !unicode_check(text);
  if (*is_bytes) {
    for (const char c : bytes_view(text)) {
      out.push_back(static_cast<uint8_t>(c));
    }
  } else {
    for (int64_t i = 0; i < unicode_length(text); ++i) {
      out.push_back(unicode_read_char(text, i));
    }
  }
  return out;
}

/// compile(pattern, flags, error): `error` is the exception class of re.
Owned<PyObject> sre_compile(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("compile", nargs, 3, 3));
  PyObject* text = args[0];
  if (!unicode_check(text) && !bytes_check(text)) {
    return err_set_string(exc_type_error(), "first argument must be string or compiled pattern");
  }
  const int64_t flags = long_as_long(args[1]);
  if (flags == -1 && err_occurred()) {
    return nullptr;
  }
  bool is_bytes = false;
  const std::u32string pattern = characters_of(text, &is_bytes);
  if (is_bytes && (flags & re_ns::kUnicode) != 0) {
    return err_set_string(exc_value_error(), "cannot use UNICODE flag with a bytes pattern");
  }
  if (!is_bytes && (flags & re_ns::kLocale) != 0) {
    return err_set_string(exc_value_error(), "cannot use LOCALE flag with a str pattern");
  }
  if ((flags & re_ns::kAscii) != 0 && (flags & re_ns::kUnicode) != 0) {
    return err_set_string(exc_value_error(), "ASCII and UNICODE flags are incompatible");
  }
  // LOCALE: the letters of the C locale, which are those that bytes have anyway.
  if ((flags & re_ns::kLocale) != 0 && (flags & re_ns::kAscii) != 0) {
    return err_set_string(exc_value_error(), "ASCII and LOCALE flags are incompatible");
  }
  if ((flags & re_ns::kDebug) != 0) {
    return err_set_string(exc_not_implemented_error(), "Heapscope does not support re.DEBUG");
  }
  const re_ns::Parsed parsed = re_ns::parse_pattern(pattern, static_cast<int>(flags), is_bytes);
  for (const re_ns::Warning& warning : parsed.warnings) {
    HS_TRY(err_warn(warning.is_deprecation ? exc_deprecation_warning() : exc_future_warning(), warning.message, 3));
  }
  if (err_occurred()) {  // no memory to show a name
    return Failed{};
  }
  if (parsed.problem.is_set && parsed.problem.message == "the repetition number is too large") {
    return err_set_string(exc_overflow_error(), parsed.problem.message);
  }
  if (parsed.problem.is_set) {
    HS_OWN(message, unicode_from_string(parsed.problem.message));
    HS_OWN(where, parsed.problem.position < 0 ? owned_ref(none()) : long_from_int64(parsed.problem.position));
    HS_OWN(error, object_call_function_obj_args(args[2], {message.get(), text, where.get()}));
    return err_set_object(type_of(error.get()), error.get());
  }
  const auto all_flags = static_cast<int>(flags) | parsed.inline_flags;
  if ((all_flags & re_ns::kAscii) != 0 && (all_flags & (re_ns::kUnicode | re_ns::kLocale)) != 0) {
    return err_set_string(exc_value_error(), is_bytes ? "ASCII and LOCALE flags are incompatible"
                                                      : "ASCII and UNICODE flags are incompatible");
  }
  const re_ns::Program program = re_ns::emit_program(parsed);
  HS_OWN(names, dict_new());
  HS_OWN(index, tuple_new(parsed.groups + 1));
  for (int64_t i = 0; i <= parsed.groups; ++i) {
    tuple_init_item(index.get(), i, owned_ref(none()));
  }
  for (const auto& [name, number] : parsed.names) {
    HS_OWN(key, unicode_from_kind_and_data(4, name.data(), static_cast<int64_t>(name.size())));
    HS_OWN(value, long_from_int64(number));
    HS_TRY(dict_set_item(names.get(), key.get(), value.get()));
    decref(tuple_get_item(index.get(), number));
    tuple_init_item(index.get(), number, std::move(key));
  }
  const auto size = static_cast<int64_t>(program.code.size());
  HS_OWN(op, object_gc_new_var(state().re.pattern_type, size));
  auto* self = static_cast<PatternObject*>(op.get());
  self->groups = parsed.groups;
  // Without names neither is kept.
  self->groupindex = parsed.names.empty() ? nullptr : names.release();
  self->indexgroup = parsed.names.empty() ? nullptr : index.release();
  incref(text);
  self->pattern = text;
  self->flags = parsed.flags;
  self->registers = program.registers;
  self->weakreflist = nullptr;
  self->isbytes = is_bytes ? 1 : 0;
  self->codesize = size;
  std::memcpy(self->code, program.code.data(), program.code.size() * 4);
  object_gc_track(self);
  return op;
}

Owned<PyObject> sre_unicode_tolower(PyObject*, PyObject* argument) {
  const int64_t c = long_as_long(argument);
  if (c == -1 && err_occurred()) {
    return nullptr;
  }
  return long_from_int64(unicode_to_lower(static_cast<uint32_t>(c)));
}

constexpr MethodDef kModuleMethods[] = {
    method_fast("compile", sre_compile),
    method_o("unicode_tolower", sre_unicode_tolower),
    kMethodEnd,
};

const TypeSpec* const kTypes[] = {&kPatternTypeSpec, &kMatchTypeSpec, &kScannerTypeSpec, nullptr};

Status sre_exec(PyObject* module) {
  ReState& re = state().re;
  HS_TRY(add_native_type(module, "Pattern", kPatternTypeSpec, &re.pattern_type));
  HS_TRY(add_native_type(module, "Match", kMatchTypeSpec, &re.match_type));
  return add_native_type(module, nullptr, kScannerTypeSpec, &re.scanner_type);
}

}  // namespace

extern const ModuleDef kSreModule;
const ModuleDef kSreModule = {"_sre", nullptr, kModuleMethods, sre_exec, kTypes};

}  // namespace heapscope::modules
