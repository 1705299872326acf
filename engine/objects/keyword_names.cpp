#include "objects/keyword_names.h"

#include "base/check.h"
#include "objects/getargs.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

// FNV-1a over the function's name and all names, each with its end.
constexpr uint32_t kHashStart = 2166136261;
constexpr uint32_t kHashFactor = 16777619;

uint32_t hash_on(uint32_t hash, const char* text) {
  for (; *text != '\0'; ++text) {
    hash = (hash ^ static_cast<uint8_t>(*text)) * kHashFactor;
  }
  return hash * kHashFactor;
}

uint32_t known_by(const ArgParser& parser) {
  uint32_t hash = hash_on(kHashStart, parser.function == nullptr ? "" : parser.function);
  for (int i = 0; parser.names[i] != nullptr; ++i) {
    hash = hash_on(hash, parser.names[i]);
  }
  return hash;
}

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
  const uint32_t wanted = known_by(parser);
  for (uint32_t i = 0; i < kept.used; ++i) {
    if (kept.parsers[i] == wanted) {
      return Status::kOk;
    }
  }
  HS_CHECK(kept.used < kMostKeywordParsers);
  HS_OWN(names, make_names(parser));
  // Making it may have collected, and a finalizer may have called the function.
  kept.parsers[kept.used] = wanted;
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
