#include "compiler/code_tree.h"

#include <utility>

#include "base/check.h"

namespace heapscope::compiler {
namespace {

constexpr uint8_t kReferred = 0x80;

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  CodeTree read_all() {
    tree_.root = read();
    HS_CHECK(at_ == bytes_.size());
    return std::move(tree_);
  }

 private:
  std::string_view take(size_t size) {
    HS_CHECK(size <= bytes_.size() - at_);
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  uint8_t byte() { return static_cast<uint8_t>(take(1)[0]); }
  uint64_t number() {
    uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const uint8_t next = byte();
      value |= uint64_t{next & 0x7fu} << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
  }

  int32_t read() {
    const uint8_t first = byte();
    if (first == 'r') {
      return numbered_[number()];
    }
    const auto place = static_cast<int32_t>(tree_.nodes.size());
    if ((first & kReferred) != 0) {
      numbered_.push_back(place);
    }
    tree_.nodes.emplace_back();
    CodeNode node;
    node.tag = static_cast<char>(first & ~kReferred);
    read_contents(&node);
    tree_.nodes[static_cast<size_t>(place)] = std::move(node);
    return place;
  }

  void read_contents(CodeNode* node) {
    const size_t start = at_;
    switch (node->tag) {
      case '(':
      case '<':
        for (uint64_t count = number(); count > 0; --count) {
          node->parts.push_back(read());
        }
        return;
      case 'c':
        for (uint32_t& value : node->numbers) {
          value = static_cast<uint32_t>(number());
        }
        node->data = take(number());
        for (int part = 0; part < kCodeParts; ++part) {
          node->parts.push_back(read());
        }
        return;
      case 'u':
      case 'U': node->kind = byte(); [[fallthrough]];
      case 'a':
      case 'A':
      case 'b': node->data = take(number()); return;
      case 'i': number(); break;
      case 'l':
        for (uint64_t digits = (number() + 1) / 2; digits > 0; --digits) {
          number();
        }
        break;
      case 'f': take(8); break;
      case 'y': take(16); break;
      default: HS_CHECK(is_plain(node->tag));
    }
    node->data = bytes_.substr(start, at_ - start);
  }

  std::string_view bytes_;
  size_t at_ = 0;
  CodeTree tree_;
  std::vector<int32_t> numbered_;
};

class Printer {
 public:
  Printer(const CodeTree& tree, std::string* bytes)
      : tree_(tree), bytes_(*bytes), uses_(count_uses(tree)), numbers_(tree.nodes.size(), -1) {}

  void put(int32_t place) {
    const CodeNode& node = tree_.nodes[static_cast<size_t>(place)];
    int64_t& known = numbers_[static_cast<size_t>(place)];
    if (known >= 0) {
      byte('r');
      number(static_cast<uint64_t>(known));
      return;
    }
    uint8_t flag = 0;
    if (uses_[static_cast<size_t>(place)] > 1) {
      known = next_++;
      flag = kReferred;
    }
    byte(static_cast<uint8_t>(node.tag) | flag);
    if (node.tag == 'u' || node.tag == 'U') {
      byte(node.kind);
    }
    if (node.tag == 'c') {
      for (const uint32_t value : node.numbers) {
        number(value);
      }
    }
    if (is_text(node.tag) || node.tag == 'b' || node.tag == 'c') {
      number(node.data.size());
    } else if (node.tag == '(' || node.tag == '<') {
      number(node.parts.size());
    }
    bytes_ += node.data;
    for (const int32_t part : node.parts) {
      put(part);
    }
  }

 private:
  void byte(uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
  void number(uint64_t value) {
    for (; value >= 0x80; value >>= 7) {
      byte(static_cast<uint8_t>(value | 0x80));
    }
    byte(static_cast<uint8_t>(value));
  }

  const CodeTree& tree_;
  std::string& bytes_;
  std::vector<int32_t> uses_;
  std::vector<int64_t> numbers_;
  int64_t next_ = 0;
};

void count(const CodeTree& tree, int32_t place, std::vector<int32_t>* uses) {
  const CodeNode& node = tree.nodes[static_cast<size_t>(place)];
  if (is_plain(node.tag) || ++(*uses)[static_cast<size_t>(place)] > 1) {
    return;
  }
  for (const int32_t part : node.parts) {
    count(tree, part, uses);
  }
}

}  // namespace

CodeTree read_code_tree(std::string_view marshalled) { return Reader(marshalled).read_all(); }

void print_code_tree(const CodeTree& tree, std::string* marshalled) { Printer(tree, marshalled).put(tree.root); }

std::vector<int32_t> count_uses(const CodeTree& tree) {
  std::vector<int32_t> uses(tree.nodes.size(), 0);
  count(tree, tree.root, &uses);
  return uses;
}

}  // namespace heapscope::compiler
