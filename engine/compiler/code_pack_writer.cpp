// pack_codes: the streams of code_pack_internal.h from trees of code.
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "base/check.h"
#include "compiler/code_pack.h"
#include "compiler/code_pack_internal.h"
#include "objects/code_tables.h"

namespace heapscope::compiler {
namespace {

struct Instruction {
  int64_t unit;
  uint8_t operation;
  uint8_t argument;
};

std::vector<Instruction> instructions_of(const std::string& units) {
  std::vector<Instruction> found;
  for (size_t at = 0; at < units.size();) {
    const auto operation = static_cast<uint8_t>(units[at]);
    found.push_back({static_cast<int64_t>(at / 2), operation, static_cast<uint8_t>(units[at + 1])});
    at += 2 * (size_t{1} + kCaches.of[operation]);
  }
  return found;
}

/// Where the line changes: by the unit's number. Nothing: no line from there.
std::map<int64_t, std::optional<int64_t>> line_changes(const std::string& table) {
  std::map<int64_t, std::optional<int64_t>> changes;
  int64_t unit = 0;
  bool has_line = true;
  for (size_t at = 0; at < table.size();) {
    const auto head = static_cast<uint8_t>(table[at++]);
    const int64_t units = (head & 7) + 1;
    if ((head >> 3 & 15) == objects::kLocationNone) {
      if (has_line) {
        changes[unit] = std::nullopt;
      }
      has_line = false;
      unit += units;
      continue;
    }
    uint32_t number = 0;
    for (int shift = 0;; shift += 6) {
      const auto next = static_cast<uint8_t>(table[at++]);
      number |= uint32_t{next & 63u} << shift;
      if ((next & 64) == 0) {
        break;
      }
    }
    const int64_t delta = (number & 1) != 0 ? -static_cast<int64_t>(number >> 1) : static_cast<int64_t>(number >> 1);
    if (delta != 0 || !has_line) {
      changes[unit] = delta;
    }
    has_line = true;
    unit += units;
  }
  return changes;
}

class Packer {
 public:
  void module(const std::string& bytes) {
    tree_ = read_code_tree(bytes);
    uses_ = count_uses(tree_);
    texts_.clear();
    tuples_.clear();
    text(node(tree_.root).parts[kFilename], kFilenames);
    code(tree_.root, "", 0);
  }

  std::string packed(size_t modules) {
    number(kModules, modules);
    std::string all;
    for (const std::string& stream : streams_) {
      append_number(stream.size(), &all);
      all += stream;
    }
    return all;
  }

 private:
  [[nodiscard]] const CodeNode& node(int32_t place) const { return tree_.nodes[static_cast<size_t>(place)]; }
  static void append_number(uint64_t value, std::string* to) {
    for (; value >= 0x80; value >>= 7) {
      to->push_back(static_cast<char>(value | 0x80));
    }
    to->push_back(static_cast<char>(value));
  }
  void number(Stream stream, uint64_t value) { append_number(value, &streams_[stream]); }
  void byte(Stream stream, uint8_t value) { streams_[stream].push_back(static_cast<char>(value)); }

  void text(int32_t place, Stream stream) {
    if (const auto known = texts_.find(place); known != texts_.end()) {
      number(stream, 2 + known->second);
      return;
    }
    texts_.emplace(place, texts_.size());
    const CodeNode& value = node(place);
    const auto [told, is_new] = contents_.emplace(key_of(value), contents_.size());
    if (!is_new) {
      number(stream, 1);
      number(kTextNumbers, told->second);
      return;
    }
    number(stream, 0);
    const Stream to = value.tag == 'A' ? kIdentifiers : kTexts;
    if (value.tag == 'u' || value.tag == 'U') {
      byte(kTextTags, static_cast<uint8_t>(value.tag));
      byte(kTextTags, value.kind);
    } else if (value.tag == 'a' && value.data.find('\0') != std::string::npos) {
      byte(kTextTags, kTextWithNul);
    } else {
      byte(kTextTags, static_cast<uint8_t>(value.tag));
      streams_[to] += value.data;
      byte(to, 0);
      return;
    }
    number(kTextSizes, value.data.size());
    streams_[to] += value.data;
  }

  /// `used`: how many items it has at least, as far as the reader knows.
  template <class Item>
  void tuple(int32_t place, TupleStreams to, int64_t used, const Item& item) {
    for (size_t back = 1; back <= tuples_.size(); ++back) {
      if (tuples_[tuples_.size() - back] == place) {
        number(to.tuples, back);
        return;
      }
    }
    tuples_.push_back(place);
    number(to.tuples, 0);
    number(to.counts, zigzag(static_cast<int64_t>(node(place).parts.size()) - used));
    for (const int32_t part : node(place).parts) {
      item(part);
    }
  }

  void constant(int32_t place) {
    const CodeNode& value = node(place);
    byte(kConstantTags, static_cast<uint8_t>(value.tag));
    switch (value.tag) {
      case 'a':
      case 'A':
      case 'u':
      case 'U': text(place, kConstantTexts); break;
      case '(':
      case '<': tuple(place, {kInnerTuples, kInnerCounts}, 0, [this](int32_t item) { constant(item); }); break;
      case 'b':
        number(kBytesSizes, value.data.size());
        streams_[kBytesContents] += value.data;
        break;
      case 'i':
      case 'l': streams_[kNumbers] += value.data; break;
      case 'f':
      case 'y': streams_[kReals] += value.data; break;
      default: break;  // plain; code comes later
    }
  }

  void code(int32_t place, const std::string& outer, int64_t expected_line) {
    const CodeNode& value = node(place);
    number(kArgumentCounts, value.numbers[kArguments]);
    number(kPosOnlyCounts, value.numbers[kPosOnly]);
    number(kKwOnlyCounts, value.numbers[kKwOnly]);
    number(kStackSizes, value.numbers[kStackSize]);
    number(kFlagSets, value.numbers[kFlags]);
    number(kFirstLines, zigzag(static_cast<int64_t>(value.numbers[kFirstLine]) - expected_line));
    text(value.parts[kName], kCodeNames);
    qualname(value, outer);

    TableUses uses(value);
    const std::map<uint32_t, int64_t> loads = instructions(value, &uses);
    tuple(value.parts[kNames], {kNameTuples, kNameCounts}, uses.names.used(),
          [this](int32_t item) { text(item, kNameTexts); });
    tuple(value.parts[kLocalNames], {kLocalTuples, kLocalCounts}, uses.locals.used(),
          [this](int32_t item) { text(item, kLocalTexts); });
    tuple(value.parts[kConsts], {kConstantTuples, kConstantCounts}, uses.constants.used(),
          [this](int32_t item) { constant(item); });
    const std::string& kinds = node(value.parts[kLocalKinds]).data;
    const bool plain = kinds.find_first_not_of(' ') == std::string::npos;
    const bool shared = uses_[static_cast<size_t>(value.parts[kLocalKinds])] > 1;
    byte(kOtherKinds, (plain ? 0 : kNotAllPlain) | (shared ? kSharedKinds : 0));
    if (!plain) {
      streams_[kOtherKinds] += kinds;
    }
    const std::string& handlers = node(value.parts[kExceptionTable]).data;
    number(kHandlerSizes, handlers.size());
    streams_[kHandlers] += handlers;

    const std::vector<int32_t>& constants = node(value.parts[kConsts]).parts;
    for (uint32_t i = 0; i < constants.size(); ++i) {
      if (node(constants[i]).tag == 'c') {
        const auto load = loads.find(i);
        code(constants[i], node(value.parts[kQualname]).data, load == loads.end() ? 0 : load->second);
      }
    }
  }

  void qualname(const CodeNode& code, const std::string& outer) {
    const int32_t place = code.parts[kQualname];
    const std::string& own = node(code.parts[kName]).data;
    const CodeNode& full = node(place);
    const bool alone = full.tag == 'a' && uses_[static_cast<size_t>(place)] == 1;
    if (place == code.parts[kName]) {
      byte(kQualnameModes, kSameObject);
    } else if (alone && full.data == outer + "." + own) {
      byte(kQualnameModes, kInClass);
    } else if (alone && full.data == outer + ".<locals>." + own) {
      byte(kQualnameModes, kInFunction);
    } else {
      byte(kQualnameModes, kOtherQualname);
      text(place, kOtherQualnames);
    }
  }

  /// Gives the line on which each constant is loaded last.
  std::map<uint32_t, int64_t> instructions(const CodeNode& code, TableUses* uses) {
    const std::vector<Instruction> all = instructions_of(code.data);
    std::map<int64_t, int64_t> place_of;  // of the instruction at a unit
    for (const Instruction& each : all) {
      const int64_t place = static_cast<int64_t>(place_of.size());
      place_of.emplace(each.unit, place);
    }
    const auto changes = line_changes(node(code.parts[kLineTable]).data);
    std::map<uint32_t, int64_t> loads;
    int64_t line = code.numbers[kFirstLine];
    uint32_t extension = 0;
    for (size_t i = 0; i < all.size(); ++i) {
      const auto [unit, operation, argument] = all[i];
      if (operation == CALL) {
        continue;  // told with PRECALL
      }
      if (const auto change = changes.find(unit); change != changes.end()) {
        line += change->second.value_or(0);
        line_mark(change->second);
      }
      byte(kOperations, operation);
      if (operation == EXTENDED_ARG) {
        byte(kOperations, argument);
        extension = (extension | argument) << 8;
        continue;
      }
      const uint32_t full = extension | argument;
      extension = 0;
      switch (argument_kind(operation)) {
        case ArgumentKind::kNone: break;
        case ArgumentKind::kName: number(kNameArguments, uses->names.told(full)); break;
        case ArgumentKind::kGlobal: number(kNameArguments, uses->names.told(full >> 1) << 1 | (full & 1)); break;
        case ArgumentKind::kConstant:
          number(kConstantArguments, uses->constants.told(full));
          loads[full] = line;
          break;
        case ArgumentKind::kLocal: number(kLocalArguments, uses->locals.told(full)); break;
        case ArgumentKind::kJump: {
          const int64_t target = jump_target(operation, unit + 1 + kCaches.of[operation], static_cast<int>(full));
          const int64_t distance = place_of.at(target) - static_cast<int64_t>(i);
          number(kJumps, static_cast<uint64_t>(distance < 0 ? -distance : distance));
          break;
        }
        case ArgumentKind::kOther: number(kOperations, argument); break;
      }
    }
    byte(kOperations, kEndOfCode);
    return loads;
  }

  void line_mark(std::optional<int64_t> change) {
    if (!change) {
      byte(kOperations, kNoLine);
    } else if (*change == 1) {
      byte(kOperations, kNextLine);
    } else if (*change > 0) {
      byte(kOperations, kLineAhead);
      number(kLinesUp, static_cast<uint64_t>(*change));
    } else {
      byte(kOperations, kLineBack);
      number(kLinesDown, static_cast<uint64_t>(-*change));
    }
  }

  std::array<std::string, kStreams> streams_;
  std::map<TextKey, uint64_t> contents_;  // of all modules
  CodeTree tree_;
  std::vector<int32_t> uses_;
  std::map<int32_t, uint64_t> texts_;  // of this module, as the next
  std::vector<int32_t> tuples_;
};

}  // namespace

std::string pack_codes(const std::vector<std::string>& modules) {
  Packer packer;
  std::string together;
  for (const std::string& module : modules) {
    packer.module(module);
    together += module;
  }
  std::string packed = packer.packed(modules.size());
  HS_CHECK(unpack_codes(packed) == together);
  return packed;
}

}  // namespace heapscope::compiler
