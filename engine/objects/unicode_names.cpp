// 34,527 names in about 240 kilobytes (unicode_names.tables).
//
// A name is cut before each space and hyphen; the pieces are numbered (words: the most common ones first, the others
// sorted).  The stream tells the names in the order of their code points, each as what differs from the one before:
//
//   [0 gap:24]              code points without a name come first (absent: none)
//   shared:4 count:4        pieces taken over from the name before, pieces that follow
//   count x (n | hi lo)     a piece: a byte below 192, else 192 + (hi << 8 | lo)
//
// Blocks say where every 64th name starts; the first name of a block shares nothing.  A name's search turns its
// pieces into numbers and goes through the stream; a code's search goes through one block.
#include "objects/unicode_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "objects/data_files.h"

namespace heapscope::objects {
namespace {

constexpr uint32_t kCommon = 192;
constexpr uint32_t kWordsPerMark = 32;
constexpr uint32_t kNamesPerBlock = 64;
constexpr uint32_t kMaxPieces = 31;
constexpr uint32_t kNoWord = 0xffff;

struct CodeRange {
  uint32_t first;
  uint32_t last;
};
struct NameBlock {
  uint32_t code;
  uint32_t start;
};

/// The tables of the file, in its order.
struct Names {
  std::string_view words;  ///< a line each
  uint32_t word_count;
  std::span<const uint32_t> word_marks;  ///< where every 32nd word begins
  std::span<const CodeRange> ideographs;
  std::span<const NameBlock> blocks;
  std::span<const uint8_t> stream;
  std::string_view aliases;    ///< lines `code in hexadecimal, space, name`
  std::string_view sequences;  ///< lines `characters, tab, name`

  explicit Names(const DataFile& file) {
    TableReader reader(file);
    words = reader.next_text();
    word_count = static_cast<uint32_t>(std::count(words.begin(), words.end(), '\n'));
    word_marks = reader.next<uint32_t>();
    ideographs = reader.next<CodeRange>();
    blocks = reader.next<NameBlock>();
    stream = reader.next<uint8_t>();
    aliases = reader.next_text();
    sequences = reader.next_text();
  }
};

const Names& names() {
  static const Names found(*find_data("unicode_names"));
  return found;
}

/// What stands before the name in a line `VALUE SEPARATOR NAME`; empty when no line has that name.
std::string_view value_of_line(std::string_view lines, char separator, std::string_view name) {
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(line.size() + 1);
    const size_t at = line.find(separator);
    if (line.substr(at + 1) == name) {
      return line.substr(0, at);
    }
  }
  return "";
}

std::string_view word_at(uint32_t number) {
  const char* at = names().words.data() + names().word_marks[number / kWordsPerMark];
  for (uint32_t skip = number % kWordsPerMark; skip > 0; --skip) {
    at = std::char_traits<char>::find(at, SIZE_MAX / 2, '\n') + 1;
  }
  const char* end = at;
  while (*end != '\n') {
    ++end;
  }
  return {at, static_cast<size_t>(end - at)};
}

/// kNoWord when there is none.
uint32_t number_of_word(std::string_view word) {
  for (uint32_t i = 0; i < kCommon; ++i) {
    if (word_at(i) == word) {
      return i;
    }
  }
  uint32_t low = kCommon;
  uint32_t high = names().word_count;
  while (low < high) {
    const uint32_t middle = (low + high) / 2;
    const std::string_view found = word_at(middle);
    if (found == word) {
      return middle;
    }
    (found < word ? low : high) = found < word ? middle + 1 : middle;
  }
  return kNoWord;
}

/// Goes through the stream from a block's start.
struct NameReader {
  const uint8_t* at;
  const uint8_t* end;
  uint32_t next_code;
  uint32_t code = 0;
  uint32_t count = 0;
  uint16_t pieces[kMaxPieces] = {};

  explicit NameReader(const NameBlock& block)
      : at(names().stream.data() + block.start),
        end(names().stream.data() + names().stream.size()),
        next_code(block.code) {}

  bool next() {
    if (at == end) {
      return false;
    }
    if (*at == 0) {
      next_code += at[1] | static_cast<uint32_t>(at[2]) << 8 | static_cast<uint32_t>(at[3]) << 16;
      at += 4;
    }
    code = next_code++;
    count = static_cast<uint32_t>(*at >> 4);
    uint32_t more = *at++ & 15u;
    for (; more > 0; --more) {
      uint32_t piece = *at++;
      if (piece >= kCommon) {
        piece = kCommon + ((piece - kCommon) << 8 | *at++);
      }
      pieces[count++] = static_cast<uint16_t>(piece);
    }
    return true;
  }
};

bool is_ideograph(uint32_t code) {
  return std::any_of(names().ideographs.begin(), names().ideographs.end(),
                     [code](const CodeRange& range) { return range.first <= code && code <= range.last; });
}

constexpr std::string_view kIdeographPrefix = "CJK UNIFIED IDEOGRAPH-";
constexpr std::string_view kSyllablePrefix = "HANGUL SYLLABLE ";
constexpr uint32_t kFirstSyllable = 0xac00;
constexpr uint32_t kLastSyllable = 0xd7a3;
constexpr std::string_view kLeads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                       "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::string_view kVowels[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                        "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::string_view kTails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                       "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                       "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};

/// Takes the longest part that `text` starts with; -1 when none does.
template <size_t kCount>
int32_t take_part(const std::string_view (&parts)[kCount], std::string_view* text) {
  int32_t best = -1;
  for (size_t i = 0; i < kCount; ++i) {
    if (text->starts_with(parts[i]) && (best < 0 || parts[i].size() > parts[best].size())) {
      best = static_cast<int32_t>(i);
    }
  }
  if (best >= 0) {
    text->remove_prefix(parts[best].size());
  }
  return best;
}

int32_t code_of_syllable(std::string_view text) {
  const int32_t lead = take_part(kLeads, &text);
  const int32_t vowel = take_part(kVowels, &text);
  const int32_t tail = take_part(kTails, &text);
  if (lead < 0 || vowel < 0 || tail < 0 || !text.empty()) {
    return -1;
  }
  return static_cast<int32_t>(kFirstSyllable) + (lead * 21 + vowel) * 28 + tail;
}

int32_t code_of_ideograph(std::string_view digits) {
  if (digits.size() != 4 && digits.size() != 5) {
    return -1;
  }
  uint32_t code = 0;
  for (const char c : digits) {
    if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'F')) {
      return -1;
    }
    code = code << 4 | static_cast<uint32_t>(c <= '9' ? c - '0' : c - 'A' + 10);
  }
  return is_ideograph(code) ? static_cast<int32_t>(code) : -1;
}

std::string upper_ascii(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return result;
}

}  // namespace

bool unicode_names_ready() { return find_data("unicode_names") != nullptr; }

int32_t unicode_code_of_name(std::string_view name) {
  if (name.starts_with(kSyllablePrefix)) {
    return code_of_syllable(name.substr(kSyllablePrefix.size()));
  }
  if (name.starts_with(kIdeographPrefix)) {
    return code_of_ideograph(name.substr(kIdeographPrefix.size()));
  }
  const std::string wanted = upper_ascii(name);
  if (const std::string_view alias = value_of_line(names().aliases, ' ', wanted); !alias.empty()) {
    int32_t code = 0;
    for (const char digit : alias) {
      code = code << 4 | (digit <= '9' ? digit - '0' : digit - 'a' + 10);
    }
    return code;
  }
  uint16_t pieces[kMaxPieces];
  uint32_t count = 0;
  for (size_t start = 0; start < wanted.size();) {
    const size_t end = std::min(wanted.find_first_of(" -", start + 1), wanted.size());
    const uint32_t number = number_of_word(std::string_view(wanted).substr(start, end - start));
    if (number == kNoWord || count == kMaxPieces) {
      return -1;
    }
    pieces[count++] = static_cast<uint16_t>(number);
    start = end;
  }
  for (NameReader reader(names().blocks[0]); count > 0 && reader.next();) {
    if (reader.count == count && std::equal(pieces, pieces + count, reader.pieces)) {
      return static_cast<int32_t>(reader.code);
    }
  }
  return -1;
}

std::string unicode_name_of_code(uint32_t code) {
  if (code >= kFirstSyllable && code <= kLastSyllable) {
    const uint32_t index = code - kFirstSyllable;
    return fmt::format("{}{}{}{}", kSyllablePrefix, kLeads[index / 588], kVowels[index / 28 % 21], kTails[index % 28]);
  }
  if (is_ideograph(code)) {
    return fmt::format("{}{:X}", kIdeographPrefix, code);
  }
  const std::span<const NameBlock> blocks = names().blocks;
  const auto block = std::upper_bound(blocks.begin(), blocks.end(), code,
                                      [](uint32_t wanted, const NameBlock& each) { return wanted < each.code; });
  if (block == blocks.begin()) {
    return "";
  }
  NameReader reader(block[-1]);
  for (uint32_t i = 0; i < kNamesPerBlock && reader.next() && reader.code <= code; ++i) {
    if (reader.code == code) {
      std::string name;
      for (uint32_t k = 0; k < reader.count; ++k) {
        name += word_at(reader.pieces[k]);
      }
      return name;
    }
  }
  return "";
}

std::string_view unicode_named_sequence(std::string_view name) {
  return value_of_line(names().sequences, '\t', upper_ascii(name));
}

}  // namespace heapscope::objects
