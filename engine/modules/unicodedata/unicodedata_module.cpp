// Module unicodedata: properties, names, numbers and normal forms of characters, Unicode 14.0.
// Model: Modules/unicodedata.c (3.11).  The older database that CPython has beside it (ucd_3_2_0) is not there.
//
// unicode_database.tables is made by tests/tools/make_unicode_database.py; names are in objects/unicode_names.h, digits
// in objects/unicode_ctype.h.  The import brings what is not in this process (objects/data_files.h).  Normalising is
// three passes: decompose, put marks in the order of their classes, compose.
#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "objects/data_files.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_names.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {
namespace {

using objects::kMethodEnd;
using objects::method_fast;
using objects::method_o;
using objects::MethodDef;
using objects::Owned;
using objects::PyObject;
using objects::Ref;

struct Record {
  uint8_t category;
  uint8_t bidirectional;
  uint8_t combining;
  uint8_t mirrored_and_width;
};
struct Decomposition {
  uint32_t code_and_tag;  // 21 bits of the code, then the tag
  uint16_t units;         // where its UTF-16 begins; it ends where the next row's begins
};
struct Composition {
  uint32_t first;
  uint32_t second;
  uint32_t code;
};
struct NumericRun {
  uint32_t code;
  uint16_t count;
  double value;
  uint8_t step;
};

/// The tables of the file, in its order: distinct records behind two levels of numbers; a sorted row for each character
/// that has a decomposition, and a last one; sorted pairs; runs of characters whose values are equal or rise by one.
struct Database {
  std::span<const Record> records;
  std::span<const uint16_t> first;
  std::span<const uint8_t> second;
  std::span<const Decomposition> decompositions;
  std::span<const uint16_t> decomposition_units;
  std::span<const Composition> compositions;
  std::span<const NumericRun> numeric_runs;

  explicit Database(const objects::DataFile& file) {
    objects::TableReader reader(file);
    records = reader.next<Record>();
    first = reader.next<uint16_t>();
    second = reader.next<uint8_t>();
    decompositions = reader.next<Decomposition>();
    decomposition_units = reader.next<uint16_t>();
    compositions = reader.next<Composition>();
    numeric_runs = reader.next<NumericRun>();
  }
};

constexpr const char* kDatabase = "unicode_database";

const Database& database() {
  static const Database found(*objects::find_data(kDatabase));
  return found;
}

// What the numbers in the tables mean.
constexpr const char* kCategories[] = {"Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd",
                                       "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm",
                                       "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co"};
constexpr const char* kBidirectional[] = {"",    "L",   "R",   "AL",  "EN",  "ES",  "ET",  "AN",
                                          "CS",  "B",   "S",   "WS",  "ON",  "NSM", "BN",  "LRE",
                                          "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"};
constexpr const char* kWidths[] = {"N", "Na", "H", "W", "F", "A"};
constexpr const char* kTags[] = {"",      "noBreak", "compat", "super",    "fraction", "sub",
                                 "font",  "circle",  "wide",   "vertical", "square",   "isolated",
                                 "final", "initial", "medial", "small",    "narrow"};
constexpr int kShift = 8;

constexpr uint32_t kCodeMask = 0x1fffff;
constexpr int kTagShift = 21;
// Hangul syllables: leading consonant, vowel, optional trailing consonant.
constexpr uint32_t kSyllables = 0xac00;
constexpr uint32_t kLeading = 0x1100;
constexpr uint32_t kVowels = 0x1161;
constexpr uint32_t kTrailing = 0x11a7;
constexpr uint32_t kLeadingCount = 19;
constexpr uint32_t kVowelCount = 21;
constexpr uint32_t kTrailingCount = 28;
constexpr uint32_t kSyllableCount = kLeadingCount * kVowelCount * kTrailingCount;

const Record& record_of(uint32_t c) {
  const Database& data = database();
  return data.records[data.second[(uint32_t{data.first[c >> kShift]} << kShift) + (c & ((1u << kShift) - 1))]];
}

/// Null when the character has none.
const Decomposition* decomposition_of(uint32_t c) {
  const std::span<const Decomposition> rows = database().decompositions;
  const Decomposition* row = std::lower_bound(
      rows.data(), rows.data() + rows.size(), c,
      [](const Decomposition& entry, uint32_t code) { return (entry.code_and_tag & kCodeMask) < code; });
  return (row->code_and_tag & kCodeMask) == c && c < 0x110000 ? row : nullptr;
}

template <class Add>
void each_part(const Decomposition& row, Add add) {
  for (uint32_t i = row.units; i < (&row)[1].units; ++i) {
    uint32_t c = database().decomposition_units[i];
    if (c >= 0xd800 && c < 0xdc00) {
      c = 0x10000 + ((c - 0xd800) << 10) + (database().decomposition_units[++i] - 0xdc00u);
    }
    add(c);
  }
}

void decompose(uint32_t c, bool compatible, std::vector<uint32_t>* out) {
  if (c - kSyllables < kSyllableCount) {
    const uint32_t index = c - kSyllables;
    out->push_back(kLeading + index / (kVowelCount * kTrailingCount));
    out->push_back(kVowels + index % (kVowelCount * kTrailingCount) / kTrailingCount);
    if (index % kTrailingCount != 0) {
      out->push_back(kTrailing + index % kTrailingCount);
    }
    return;
  }
  const Decomposition* row = decomposition_of(c);
  if (row == nullptr || (row->code_and_tag >> kTagShift != 0 && !compatible)) {
    out->push_back(c);
    return;
  }
  each_part(*row, [&](uint32_t part) { decompose(part, compatible, out); });
}

void order_marks(std::vector<uint32_t>* text) {
  for (size_t i = 0; i < text->size();) {
    size_t end = i;
    while (end < text->size() && record_of((*text)[end]).combining != 0) {
      ++end;
    }
    std::stable_sort(text->begin() + static_cast<int64_t>(i), text->begin() + static_cast<int64_t>(end),
                     [](uint32_t a, uint32_t b) { return record_of(a).combining < record_of(b).combining; });
    i = end + 1;
  }
}

/// The character that both make, or 0.
uint32_t composed(uint32_t first, uint32_t second) {
  if (first - kLeading < kLeadingCount && second - kVowels < kVowelCount) {
    return kSyllables + ((first - kLeading) * kVowelCount + (second - kVowels)) * kTrailingCount;
  }
  const bool open = first - kSyllables < kSyllableCount && (first - kSyllables) % kTrailingCount == 0;
  if (open && second - kTrailing - 1 < kTrailingCount - 1) {
    return first + (second - kTrailing);
  }
  const std::span<const Composition> rows = database().compositions;
  const auto row = std::lower_bound(rows.begin(), rows.end(), Composition{first, second, 0},
                                    [](const Composition& a, const Composition& b) {
                                      return a.first != b.first ? a.first < b.first : a.second < b.second;
                                    });
  return row != rows.end() && row->first == first && row->second == second ? row->code : 0;
}

void compose(std::vector<uint32_t>* text) {
  size_t starter = text->size();  // where the last starter is in the result
  size_t to = 0;
  int last_class = -1;  // of what stands between it and here; -1: nothing
  for (const uint32_t c : *text) {
    const int own_class = record_of(c).combining;
    if (starter < to && (last_class < own_class || last_class == -1)) {
      const uint32_t whole = composed((*text)[starter], c);
      if (whole != 0) {
        (*text)[starter] = whole;
        continue;
      }
    }
    if (own_class == 0) {
      starter = to;
      last_class = -1;
    } else {
      last_class = own_class;
    }
    (*text)[to++] = c;
  }
  text->resize(to);
}

Owned<PyObject> normalized(std::string_view form, PyObject* text) {
  const bool known = form == "NFC" || form == "NFD" || form == "NFKC" || form == "NFKD";
  if (!known) {
    return objects::err_set_string(objects::exc_value_error(), "invalid normalization form");
  }
  if (objects::unicode_is_ascii(text)) {
    return objects::unicode_substring(text, 0, objects::unicode_length(text));
  }
  std::vector<uint32_t> characters;
  for (int64_t i = 0; i < objects::unicode_length(text); ++i) {
    decompose(objects::unicode_read_char(text, i), form[2] == 'K', &characters);
  }
  order_marks(&characters);
  if (form.back() == 'C') {
    compose(&characters);
  }
  objects::UnicodeBuilder out;
  for (const uint32_t c : characters) {
    out.add(c);
  }
  return out.finish();
}

/// The one character of an argument; `place` is "argument" or "argument 1".
Status character_of(PyObject* op, const char* function, const char* place, uint32_t* c) {
  if (!objects::unicode_check(op) || objects::unicode_length(op) != 1) {
    return objects::arg_bad_argument(function, place, "a unicode character", op);
  }
  *c = objects::unicode_read_char(op, 0);
  return Status::kOk;
}

#define HS_PROPERTY(name, value)                         \
  Owned<PyObject> data_##name(PyObject*, PyObject* op) { \
    uint32_t c = 0;                                      \
    HS_TRY(character_of(op, #name, "argument", &c));     \
    return value;                                        \
  }
HS_PROPERTY(category, objects::unicode_from_ascii(kCategories[record_of(c).category]))
HS_PROPERTY(bidirectional, objects::unicode_from_ascii(kBidirectional[record_of(c).bidirectional]))
HS_PROPERTY(combining, objects::long_from_int64(record_of(c).combining))
HS_PROPERTY(mirrored, objects::long_from_int64(record_of(c).mirrored_and_width & 1))
HS_PROPERTY(east_asian_width, objects::unicode_from_ascii(kWidths[record_of(c).mirrored_and_width >> 1]))
#undef HS_PROPERTY

Owned<PyObject> data_decomposition(PyObject*, PyObject* op) {
  uint32_t c = 0;
  HS_TRY(character_of(op, "decomposition", "argument", &c));
  std::string text;
  const Decomposition* row = decomposition_of(c);
  if (row != nullptr) {
    const char* tag = kTags[row->code_and_tag >> kTagShift];
    if (*tag != 0) {
      text = fmt::format("<{}>", tag);
    }
    each_part(*row, [&](uint32_t part) { text += fmt::format("{}{:04X}", text.empty() ? "" : " ", part); });
  }
  return objects::unicode_from_ascii(text);
}

/// The value, or the default, or a ValueError.
Owned<PyObject> or_default(Owned<PyObject> value, const Ref<PyObject>* args, int64_t nargs, const char* what) {
  if (value || objects::err_occurred()) {
    return value;
  }
  if (nargs > 1) {
    return owned_ref(args[1].get());
  }
  return objects::err_set_string(objects::exc_value_error(), what);
}

Owned<PyObject> number_or_default(const char* function, int (*value_of)(uint32_t), const char* what,
                                  const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(objects::arg_check_positional(function, nargs, 1, 2));
  uint32_t c = 0;
  HS_TRY(character_of(args[0], function, "argument 1", &c));
  const int value = value_of(c);
  return or_default(value < 0 ? Owned<PyObject>() : objects::long_from_int64(value), args, nargs, what);
}
Owned<PyObject> data_decimal(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  return number_or_default("decimal", objects::unicode_to_decimal, "not a decimal", args, nargs);
}
Owned<PyObject> data_digit(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  return number_or_default("digit", objects::unicode_to_digit, "not a digit", args, nargs);
}

Owned<PyObject> data_numeric(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(objects::arg_check_positional("numeric", nargs, 1, 2));
  uint32_t c = 0;
  HS_TRY(character_of(args[0], "numeric", "argument 1", &c));
  const std::span<const NumericRun> runs = database().numeric_runs;
  const auto run = std::upper_bound(runs.begin(), runs.end(), c,
                                    [](uint32_t code, const NumericRun& entry) { return code < entry.code; });
  Owned<PyObject> value;
  if (run != runs.begin() && c - run[-1].code < run[-1].count) {
    value = objects::float_from_double(run[-1].value + run[-1].step * static_cast<double>(c - run[-1].code));
  }
  return or_default(std::move(value), args, nargs, "not a numeric character");
}

Owned<PyObject> data_name(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(objects::arg_check_positional("name", nargs, 1, 2));
  uint32_t c = 0;
  HS_TRY(character_of(args[0], "name", "argument 1", &c));
  const std::string name = objects::unicode_name_of_code(c);
  return or_default(name.empty() ? Owned<PyObject>() : objects::unicode_from_ascii(name), args, nargs, "no such name");
}

Owned<PyObject> data_lookup(PyObject*, PyObject* op) {
  if (!objects::unicode_check(op)) {
    return objects::err_format(objects::exc_type_error(), "a bytes-like object is required, not '{}'",
                               type_name(objects::type_of(op)));
  }
  const std::string_view name = objects::unicode_as_utf8(op);
  if (objects::err_occurred()) {
    return Failed{};
  }
  const int32_t code = objects::unicode_code_of_name(name);
  if (code >= 0) {
    objects::UnicodeBuilder out;
    out.add(static_cast<uint32_t>(code));
    return out.finish();
  }
  const std::string_view sequence = objects::unicode_named_sequence(name);
  if (!sequence.empty()) {
    return objects::unicode_from_string(sequence);
  }
  return objects::err_format(objects::exc_key_error(), "undefined character name '{}'", name);
}

Status form_and_text(const char* function, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(objects::arg_check_positional(function, nargs, 2, 2));
  for (int i = 0; i < 2; ++i) {
    if (!objects::unicode_check(args[i])) {
      return objects::arg_bad_argument(function, i == 0 ? "argument 1" : "argument 2", "str", args[i]);
    }
  }
  return Status::kOk;
}

Owned<PyObject> data_normalize(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(form_and_text("normalize", args, nargs));
  return normalized(objects::unicode_text(args[0]), args[1]);
}

Owned<PyObject> data_is_normalized(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(form_and_text("is_normalized", args, nargs));
  HS_OWN(text, normalized(objects::unicode_text(args[0]), args[1]));
  return owned_ref(objects::bool_object(objects::unicode_equal(text.get(), args[1])));
}

constexpr MethodDef kMethods[] = {
    method_o("bidirectional", data_bidirectional, "bidirectional($self, chr, /)\n--\n\nThe bidirectional class."),
    method_o("category", data_category, "category($self, chr, /)\n--\n\nThe general category."),
    method_o("combining", data_combining, "combining($self, chr, /)\n--\n\nThe combining class, 0 for none."),
    method_fast("decimal", data_decimal, "decimal($self, chr, default=<unrepresentable>, /)\n--\n\nThe decimal value."),
    method_o("decomposition", data_decomposition,
             "decomposition($self, chr, /)\n--\n\nThe decomposition's tag and codes."),
    method_fast("digit", data_digit, "digit($self, chr, default=<unrepresentable>, /)\n--\n\nThe digit's value."),
    method_o("east_asian_width", data_east_asian_width, "east_asian_width($self, chr, /)\n--\n\nThe width's class."),
    method_fast("is_normalized", data_is_normalized,
                "is_normalized($self, form, unistr, /)\n--\n\nWhether the text is in that normal form."),
    method_o("lookup", data_lookup, "lookup($self, name, /)\n--\n\nThe character with that name."),
    method_o("mirrored", data_mirrored, "mirrored($self, chr, /)\n--\n\n1 when it is mirrored in right-to-left text."),
    method_fast("name", data_name, "name($self, chr, default=<unrepresentable>, /)\n--\n\nThe name of the character."),
    method_fast("normalize", data_normalize, "normalize($self, form, unistr, /)\n--\n\nThe text in a normal form."),
    method_fast("numeric", data_numeric, "numeric($self, chr, default=<unrepresentable>, /)\n--\n\nThe numeric value."),
    kMethodEnd};

Status unicodedata_exec(PyObject* module) {
  if (objects::find_data(kDatabase) == nullptr || !objects::unicode_names_ready()) {
    return Status::kError;
  }
  Owned<PyObject> version = objects::unicode_from_ascii("14.0.0");
  return version ? objects::module_add_object_ref(module, "unidata_version", version.get()) : Status::kError;
}

}  // namespace

extern const objects::ModuleDef kUnicodedataModule = {"unicodedata", "Access to the Unicode character database.",
                                                      kMethods, unicodedata_exec};

}  // namespace heapscope::modules
