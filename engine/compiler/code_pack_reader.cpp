// unpack_codes: trees of code from the streams of code_pack_internal.h, in the order in which the writer filled them.
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "base/check.h"
#include "compiler/code_pack.h"
#include "compiler/code_pack_internal.h"
#include "objects/code_tables.h"

namespace heapscope::compiler {
namespace {

/// The table of lines, as compile_library writes it: runs of units, at most eight in an entry.
class LineTable {
 public:
  explicit LineTable(int64_t first_line) : line_(first_line), run_line_(first_line) {}

  void change(bool has_line, int64_t line) {
    end_run();
    has_line_ = has_line;
    run_line_ = line;
  }
  void add(int64_t units) { units_ += units; }
  std::string finish() {
    end_run();
    return std::move(table_);
  }

 private:
  void end_run() {
    for (; units_ > 0; units_ -= 8) {
      const int64_t length = units_ < 8 ? units_ : 8;
      const int kind = has_line_ ? objects::kLocationNoColumns : objects::kLocationNone;
      table_.push_back(static_cast<char>(0x80 | kind << 3 | static_cast<int>(length - 1)));
      if (!has_line_) {
        continue;
      }
      const int64_t delta = run_line_ - line_;
      line_ = run_line_;
      auto number = static_cast<uint64_t>(delta < 0 ? -delta * 2 + 1 : delta * 2);
      for (; number >= 64; number >>= 6) {
        table_.push_back(static_cast<char>(0x40 | (number & 63)));
      }
      table_.push_back(static_cast<char>(number));
    }
    units_ = 0;
  }

  std::string table_;
  int64_t line_;
  int64_t run_line_;
  int64_t units_ = 0;
  bool has_line_ = true;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view packed) {
    for (std::string_view& stream : streams_) {
      const uint64_t size = take_number(&packed);
      stream = take(&packed, size);
    }
    HS_CHECK(packed.empty());
  }

  std::string all() {
    std::string modules;
    for (uint64_t count = number(kModules); count > 0; --count) {
      tree_.nodes.clear();
      texts_.clear();
      tuples_.clear();
      leaves_.clear();
      filename_ = text(kFilenames);
      tree_.root = code("", 0);
      print_code_tree(tree_, &modules);
    }
    return modules;
  }

 private:
  static std::string_view take(std::string_view* from, uint64_t size) {
    HS_CHECK(size <= from->size());
    const std::string_view taken = from->substr(0, static_cast<size_t>(size));
    from->remove_prefix(static_cast<size_t>(size));
    return taken;
  }
  static uint64_t take_number(std::string_view* from) {
    uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const auto next = static_cast<uint8_t>(take(from, 1)[0]);
      value |= uint64_t{next & 0x7fu} << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
  }
  uint64_t number(Stream stream) { return take_number(&streams_[stream]); }
  uint32_t small(Stream stream) { return static_cast<uint32_t>(number(stream)); }
  uint8_t byte(Stream stream) { return static_cast<uint8_t>(take(&streams_[stream], 1)[0]); }

  int32_t add(CodeNode value) {
    tree_.nodes.push_back(std::move(value));
    return static_cast<int32_t>(tree_.nodes.size() - 1);
  }

  int32_t text(Stream stream) {
    const uint64_t told = number(stream);
    if (told >= 2) {
      return texts_.at(static_cast<size_t>(told - 2));
    }
    if (told == 0) {
      contents_.push_back(new_text());
    }
    const int32_t place = add(told == 0 ? contents_.back() : contents_.at(static_cast<size_t>(number(kTextNumbers))));
    texts_.push_back(place);
    return place;
  }

  CodeNode new_text() {
    CodeNode value;
    value.tag = static_cast<char>(byte(kTextTags));
    std::string_view& from = streams_[value.tag == 'A' ? kIdentifiers : kTexts];
    if (value.tag == 'A' || value.tag == 'a') {
      value.data = take(&from, from.find('\0'));
      take(&from, 1);
      return value;
    }
    if (value.tag == kTextWithNul) {
      value.tag = 'a';
    } else {
      value.kind = byte(kTextTags);
    }
    value.data = take(&from, number(kTextSizes));
    return value;
  }

  template <class Item>
  int32_t tuple(char tag, TupleStreams from, int64_t used, const Item& item) {
    const uint64_t back = number(from.tuples);
    if (back > 0) {
      return tuples_.at(tuples_.size() - static_cast<size_t>(back));
    }
    CodeNode value;
    value.tag = tag;
    const int32_t place = add(value);
    tuples_.push_back(place);
    std::vector<int32_t> parts;
    for (int64_t count = used + from_zigzag(number(from.counts)); count > 0; --count) {
      parts.push_back(item());
    }
    tree_.nodes[static_cast<size_t>(place)].parts = std::move(parts);
    return place;
  }

  /// One object for equal contents in a module.
  int32_t leaf(char tag, std::string_view data) {
    const auto [known, is_new] = leaves_.emplace(std::pair(tag, std::string(data)), 0);
    if (is_new) {
      CodeNode value;
      value.tag = tag;
      value.data = data;
      known->second = add(std::move(value));
    }
    return known->second;
  }
  /// Bytes that no other code object has, whatever is in them.
  int32_t own_bytes(std::string data) {
    CodeNode value;
    value.tag = 'b';
    value.data = std::move(data);
    return add(std::move(value));
  }

  int32_t constant() {
    const char tag = static_cast<char>(byte(kConstantTags));
    switch (tag) {
      case 'a':
      case 'A':
      case 'u':
      case 'U': return text(kConstantTexts);
      case '(':
      case '<': return tuple(tag, {kInnerTuples, kInnerCounts}, 0, [this] { return constant(); });
      case 'b': return leaf(tag, take(&streams_[kBytesContents], number(kBytesSizes)));
      case 'i':
      case 'l': return leaf(tag, whole_number(tag));
      case 'f': return leaf(tag, take(&streams_[kReals], 8));
      case 'y': return leaf(tag, take(&streams_[kReals], 16));
      default: {
        CodeNode value;
        value.tag = tag;
        return add(value);
      }
    }
  }

  /// The bytes of an int, which say themselves where they end.
  std::string_view whole_number(char tag) {
    const std::string_view before = streams_[kNumbers];
    const uint64_t first = number(kNumbers);
    for (uint64_t digits = tag == 'l' ? (first + 1) / 2 : 0; digits > 0; --digits) {
      number(kNumbers);
    }
    return before.substr(0, before.size() - streams_[kNumbers].size());
  }

  int32_t code(const std::string& outer, int64_t expected_line, int32_t place = -1) {
    CodeNode value;
    value.tag = 'c';
    value.parts.resize(kCodeParts);
    place = place < 0 ? add(value) : place;
    constexpr Stream kHead[] = {kArgumentCounts, kPosOnlyCounts, kKwOnlyCounts, kStackSizes, kFlagSets};
    for (size_t i = 0; i < std::size(kHead); ++i) {
      value.numbers[i] = small(kHead[i]);
    }
    value.numbers[kFirstLine] = static_cast<uint32_t>(expected_line + from_zigzag(number(kFirstLines)));
    value.parts[kFilename] = filename_;
    value.parts[kName] = text(kCodeNames);
    value.parts[kQualname] = qualname(value.parts[kName], outer);
    const std::string own = tree_.nodes[static_cast<size_t>(value.parts[kQualname])].data;

    TableUses uses(value);
    const std::map<uint32_t, int64_t> loads = instructions(&value, &uses);
    value.parts[kNames] =
        tuple('(', {kNameTuples, kNameCounts}, uses.names.used(), [this] { return text(kNameTexts); });
    value.parts[kLocalNames] =
        tuple('(', {kLocalTuples, kLocalCounts}, uses.locals.used(), [this] { return text(kLocalTexts); });
    value.parts[kConsts] =
        tuple('(', {kConstantTuples, kConstantCounts}, uses.constants.used(), [this] { return constant(); });
    const size_t locals = tree_.nodes[static_cast<size_t>(value.parts[kLocalNames])].parts.size();
    const uint8_t mode = byte(kOtherKinds);
    const std::string kinds =
        (mode & kNotAllPlain) == 0 ? std::string(locals, ' ') : std::string(take(&streams_[kOtherKinds], locals));
    value.parts[kLocalKinds] = (mode & kSharedKinds) == 0 ? own_bytes(kinds) : leaf('b', kinds);
    value.parts[kExceptionTable] = leaf('b', take(&streams_[kHandlers], number(kHandlerSizes)));

    const std::vector<int32_t> constants = tree_.nodes[static_cast<size_t>(value.parts[kConsts])].parts;
    tree_.nodes[static_cast<size_t>(place)] = std::move(value);
    for (uint32_t i = 0; i < constants.size(); ++i) {
      if (tree_.nodes[static_cast<size_t>(constants[i])].tag == 'c') {
        const auto load = loads.find(i);
        code(own, load == loads.end() ? 0 : load->second, constants[i]);
      }
    }
    return place;
  }

  int32_t qualname(int32_t name, const std::string& outer) {
    const uint8_t mode = byte(kQualnameModes);
    if (mode == kSameObject) {
      return name;
    }
    if (mode == kOtherQualname) {
      return text(kOtherQualnames);
    }
    CodeNode value;
    value.tag = 'a';
    value.data = outer + (mode == kInClass ? "." : ".<locals>.") + tree_.nodes[static_cast<size_t>(name)].data;
    return add(std::move(value));
  }

  /// Fills the units and the table of lines; gives the line on which each constant is loaded last.
  std::map<uint32_t, int64_t> instructions(CodeNode* code, TableUses* uses) {
    struct Jump {
      size_t place;
      uint64_t distance;
    };
    std::string& units = code->data;
    std::vector<size_t> starts;  // of the instructions, in units
    std::vector<Jump> jumps;
    std::map<uint32_t, int64_t> loads;
    int64_t line = code->numbers[kFirstLine];
    LineTable lines(line);
    const auto add_units = [&](uint8_t operation, uint32_t argument) {
      starts.push_back(units.size() / 2);
      units.push_back(static_cast<char>(operation));
      units.push_back(static_cast<char>(argument & 0xff));
      units.append(size_t{2} * kCaches.of[operation], '\0');
      lines.add(1 + kCaches.of[operation]);
    };
    for (uint8_t operation = byte(kOperations); operation != kEndOfCode; operation = byte(kOperations)) {
      if (operation > kEndOfCode) {
        line += operation == kNextLine    ? 1
                : operation == kLineAhead ? static_cast<int64_t>(number(kLinesUp))
                : operation == kLineBack  ? -static_cast<int64_t>(number(kLinesDown))
                                          : 0;
        lines.change(operation != kNoLine, line);
        continue;
      }
      if (operation == EXTENDED_ARG) {
        add_units(operation, byte(kOperations));
        continue;
      }
      uint32_t argument = 0;
      switch (argument_kind(operation)) {
        case ArgumentKind::kNone: break;
        case ArgumentKind::kName: argument = uses->names.index_of(small(kNameArguments)); break;
        case ArgumentKind::kGlobal: {
          const uint32_t told = small(kNameArguments);
          argument = uses->names.index_of(told >> 1) << 1 | (told & 1);
          break;
        }
        case ArgumentKind::kConstant:
          argument = uses->constants.index_of(small(kConstantArguments));
          loads[argument] = line;
          break;
        case ArgumentKind::kLocal: argument = uses->locals.index_of(small(kLocalArguments)); break;
        case ArgumentKind::kJump: jumps.push_back({starts.size(), number(kJumps)}); break;
        case ArgumentKind::kOther: argument = small(kOperations); break;
      }
      add_units(operation, argument);
      if (operation == PRECALL) {
        add_units(CALL, argument);
      }
    }
    starts.push_back(units.size() / 2);
    for (const auto [place, distance] : jumps) {
      const auto operation = static_cast<uint8_t>(units[starts[place] * 2]);
      const size_t next = starts[place] + 1 + kCaches.of[operation];
      const bool ahead = jump_target(operation, 0, 1) > 0;
      const size_t target = starts.at(ahead ? place + distance : place - distance);
      units[starts[place] * 2 + 1] = static_cast<char>(ahead ? target - next : next - target);
    }
    code->parts[kLineTable] = own_bytes(lines.finish());
    return loads;
  }

  std::array<std::string_view, kStreams> streams_;
  std::vector<CodeNode> contents_;  // texts of all modules
  CodeTree tree_;
  int32_t filename_ = 0;
  std::vector<int32_t> texts_;  // of this module, as the next
  std::vector<int32_t> tuples_;
  std::map<std::pair<char, std::string>, int32_t> leaves_;
};

}  // namespace

std::string unpack_codes(std::string_view packed) { return Unpacker(packed).all(); }

}  // namespace heapscope::compiler
