#include "objects/keyword_names.h"

#include <algorithm>

#include "base/check.h"
#include "objects/getargs.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

/// A tuple of the names behind the ones without a name.
Owned<PyTupleObject> make_names(const ArgParser& parser) {
  int first = 0;
  while (parser.names[first] != nullptr && parser.names[first][0] == '\0') {
    ++first;
  }
  int end = first;
  while (parser.names[end] != nullptr) {
    ++end;
  }
  HS_OWN(names, tuple_new(end - first));
  for (int i = first; i < end; ++i) {
    HS_OWN(name, unicode_intern_from_string(parser.names[i]));
    tuple_init_item(names.get(), i - first, std::move(name));
  }
  return names;
}

}  // namespace

Status keep_keyword_names(const ArgParser& parser) {
  if (parser.keeps == KeepsNames::kNo) {
    return Status::kOk;
  }
  KeywordNamesState& kept = state().keyword_names;
  const auto is_kept = [&kept, &parser] {
    return std::find(kept.parsers, kept.parsers + kept.used, parser.id) != kept.parsers + kept.used;
  };
  if (is_kept()) {
    return Status::kOk;
  }
  HS_OWN(names, make_names(parser));
  if (is_kept()) {  // making it has collected, and a finalizer has called the function
    return Status::kOk;
  }
  HS_CHECK(kept.used < kMostKeywordParsers);
  kept.parsers[kept.used] = parser.id;
  kept.tuples[kept.used] = names.release();
  ++kept.used;
  return Status::kOk;
}

void clear_keyword_names() {
  KeywordNamesState& kept = state().keyword_names;
  while (kept.used > 0) {
    clear_ref(kept.tuples[--kept.used]);
  }
}

}  // namespace heapscope::objects
