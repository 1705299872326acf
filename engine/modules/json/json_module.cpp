// Module _json: reading JSON and writing its strings.  Model: Lib/json/{scanner,decoder}.py,
// Modules/_json.c (3.11).
#include <fmt/format.h>

#include "modules/json/json_encoder.h"
#include "modules/json/json_strings.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

bool is_space(uint32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Scanner {
 public:
  Scanner(PyObject* text, PyObject* decoder, PyObject* error)
      : text_(text), decoder_(decoder), error_(error), length_(unicode_length(text)) {}

  /// Reads the decoder's hooks once.
  Status open() {
    HS_TRY(hook("object_hook", &object_hook_));
    HS_TRY(hook("object_pairs_hook", &pairs_hook_));
    HS_TRY(hook("parse_float", &parse_float_));
    HS_TRY(hook("parse_int", &parse_int_));
    HS_TRY(hook("parse_constant", &parse_constant_));
    HS_OWN(strict, object_get_attr_string(decoder_, "strict"));
    HS_TRUTH(is_strict, object_is_true(strict.get()));
    strict_ = is_strict;
    memo_ = dict_new();
    return memo_ ? Status::kOk : Status::kError;
  }

  /// The text of a string literal whose opening quote stands before `at`.
  Owned<PyObject> string_at(int64_t* at, bool strict) {
    strict_ = strict;
    return string(at);
  }

  Owned<PyObject> value(int64_t* at) {
    if (*at >= length_ || *at < 0) {
      return fail("Expecting value", *at);
    }
    const uint32_t c = read(*at);
    switch (c) {
      case '"': ++*at; return string(at);
      case '{':
      case '[': {
        RecursionScope scope(c == '{' ? " while decoding a JSON object from a unicode string"
                                      : " while decoding a JSON array from a unicode string");
        if (!scope.entered) {
          return nullptr;
        }
        ++*at;
        return c == '{' ? object(at) : array(at);
      }
      case 'n': return word("null", none(), at);
      case 't': return word("true", true_object(), at);
      case 'f': return word("false", false_object(), at);
      case 'N': return constant("NaN", at);
      case 'I': return constant("Infinity", at);
      default:
        if (c == '-' && matches("-Infinity", *at)) {
          return constant("-Infinity", at);
        }
        return number(at);
    }
  }

 private:
  Status hook(const char* name, Owned<PyObject>* slot) {
    *slot = object_get_attr_string(decoder_, name);
    return *slot ? Status::kOk : Status::kError;
  }
  [[nodiscard]] uint32_t read(int64_t i) const { return i < length_ ? unicode_read_char(text_, i) : 0; }
  void skip(int64_t* at) const {
    while (*at < length_ && is_space(read(*at))) {
      ++*at;
    }
  }
  [[nodiscard]] bool matches(std::string_view word, int64_t at) const {
    for (size_t i = 0; i < word.size(); ++i) {
      if (read(at + static_cast<int64_t>(i)) != static_cast<uint8_t>(word[i])) {
        return false;
      }
    }
    return true;
  }
  Owned<PyObject> fail(std::string_view message, int64_t position) {
    HS_OWN(shown, unicode_from_ascii(message));
    HS_OWN(where, long_from_ssize_t(position));
    HS_OWN(error, object_call_function_obj_args(error_, {shown.get(), text_, where.get()}));
    return err_set_object(type_of(error.get()), error.get());
  }

  Owned<PyObject> word(std::string_view name, PyObject* result, int64_t* at) {
    if (!matches(name, *at)) {
      return fail("Expecting value", *at);
    }
    *at += static_cast<int64_t>(name.size());
    return owned_ref(result);
  }
  Owned<PyObject> constant(std::string_view name, int64_t* at) {
    if (!matches(name, *at)) {
      return fail("Expecting value", *at);
    }
    *at += static_cast<int64_t>(name.size());
    HS_OWN(key, unicode_from_ascii(name));
    return object_call_one_arg(parse_constant_.get(), key.get());
  }

  Owned<PyObject> number(int64_t* at) {
    const int64_t start = *at;
    int64_t i = start;
    const auto digit = [&](int64_t k) { return read(k) >= '0' && read(k) <= '9'; };
    if (read(i) == '-') {
      ++i;
    }
    if (!digit(i)) {
      return fail("Expecting value", start);
    }
    if (read(i) == '0') {
      ++i;
    } else {
      while (digit(i)) {
        ++i;
      }
    }
    bool is_float = false;
    if (read(i) == '.' && digit(i + 1)) {
      is_float = true;
      ++i;
      while (digit(i)) {
        ++i;
      }
    }
    if ((read(i) | 0x20) == 'e') {
      int64_t k = i + 1;
      if (read(k) == '+' || read(k) == '-') {
        ++k;
      }
      if (digit(k)) {
        is_float = true;
        while (digit(k)) {
          ++k;
        }
        i = k;
      }
    }
    *at = i;
    HS_OWN(shown, unicode_substring(text_, start, i));
    if (is_float) {
      return parse_float_.get() == float_type() ? float_from_string(shown.get())
                                                : object_call_one_arg(parse_float_.get(), shown.get());
    }
    return parse_int_.get() == long_type() ? long_from_unicode_object(shown.get(), 10)
                                           : object_call_one_arg(parse_int_.get(), shown.get());
  }

  /// Four hexadecimal digits, or -1.
  [[nodiscard]] int64_t hex4(int64_t at) const {
    int64_t value = 0;
    for (int64_t i = at; i < at + 4; ++i) {
      const uint32_t c = read(i);
      if (c >= '0' && c <= '9') {
        value = value * 16 + (c - '0');
      } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
        value = value * 16 + ((c | 0x20) - 'a' + 10);
      } else {
        return -1;
      }
    }
    return value;
  }

  Owned<PyObject> string(int64_t* at) {
    const int64_t begin = *at - 1;
    UnicodeBuilder out;
    int64_t i = *at;
    for (;;) {
      const int64_t start = i;
      while (i < length_ && read(i) != '"' && read(i) != '\\' && read(i) > 0x1f) {
        ++i;
      }
      out.add_substring(text_, start, i);
      if (i >= length_) {
        return fail("Unterminated string starting at", begin);
      }
      const uint32_t c = read(i);
      if (c == '"') {
        break;
      }
      if (c != '\\') {
        if (strict_) {
          return fail("Invalid control character at", i);
        }
        out.add(c);
        ++i;
        continue;
      }
      ++i;
      if (i >= length_) {
        return fail("Unterminated string starting at", begin);
      }
      const uint32_t escape = read(i);
      switch (escape) {
        case '"':
        case '\\':
        case '/': out.add(escape); break;
        case 'b': out.add(8); break;
        case 'f': out.add(12); break;
        case 'n': out.add(10); break;
        case 'r': out.add(13); break;
        case 't': out.add(9); break;
        case 'u': {
          int64_t code = hex4(i + 1);
          if (code < 0) {
            return fail("Invalid \\uXXXX escape", i);
          }
          i += 4;
          if (code >= 0xd800 && code < 0xdc00 && read(i + 1) == '\\' && read(i + 2) == 'u') {
            const int64_t low = hex4(i + 3);
            if (low >= 0xdc00 && low < 0xe000) {
              code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
              i += 6;
            }
          }
          out.add(static_cast<uint32_t>(code));
          break;
        }
        default: return fail("Invalid \\escape", i - 1);
      }
      ++i;
    }
    *at = i + 1;
    return out.finish();
  }

  Owned<PyObject> array(int64_t* at) {
    HS_OWN(list, list_new(0));
    skip(at);
    if (read(*at) == ']' && *at < length_) {
      ++*at;
      return list;
    }
    for (;;) {
      HS_OWN(item, value(at));
      HS_TRY(list_append(list.get(), item.get()));
      skip(at);
      if (*at < length_ && read(*at) == ']') {
        ++*at;
        return list;
      }
      if (*at >= length_ || read(*at) != ',') {
        return fail("Expecting ',' delimiter", *at);
      }
      ++*at;
      skip(at);
    }
  }

  Owned<PyObject> object(int64_t* at) {
    const bool pairs = pairs_hook_.get() != none();
    Owned<PyObject> result = pairs ? Owned<PyObject>(list_new(0)) : dict_new();
    if (!result) {
      return nullptr;
    }
    skip(at);
    bool first = true;
    while (!(first && *at < length_ && read(*at) == '}')) {
      first = false;
      if (*at >= length_ || read(*at) != '"') {
        return fail("Expecting property name enclosed in double quotes", *at);
      }
      ++*at;
      HS_OWN(raw_key, string(at));
      // Equal keys of one text are one object.
      PyObject* key = dict_set_default(memo_.get(), raw_key.get(), raw_key.get());
      if (key == nullptr) {
        return nullptr;
      }
      skip(at);
      if (*at >= length_ || read(*at) != ':') {
        return fail("Expecting ':' delimiter", *at);
      }
      ++*at;
      skip(at);
      HS_OWN(item, value(at));
      if (pairs) {
        HS_OWN(pair, tuple_pack(key, item.get()));
        HS_TRY(list_append(result.get(), pair.get()));
      } else {
        HS_TRY(dict_set_item(result.get(), key, item.get()));
      }
      skip(at);
      if (*at < length_ && read(*at) == '}') {
        break;
      }
      if (*at >= length_ || read(*at) != ',') {
        return fail("Expecting ',' delimiter", *at);
      }
      ++*at;
      skip(at);
    }
    ++*at;
    if (pairs) {
      return object_call_one_arg(pairs_hook_.get(), result.get());
    }
    return object_hook_.get() != none() ? object_call_one_arg(object_hook_.get(), result.get()) : std::move(result);
  }

  PyObject* text_;
  PyObject* decoder_;
  PyObject* error_;
  int64_t length_;
  bool strict_ = true;
  Owned<PyObject> object_hook_;
  Owned<PyObject> pairs_hook_;
  Owned<PyObject> parse_float_;
  Owned<PyObject> parse_int_;
  Owned<PyObject> parse_constant_;
  Owned<PyObject> memo_;
};

/// scan(text, index, decoder, error): (value, end)
Owned<PyObject> json_scan(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("scan", nargs, 4, 4));
  if (!unicode_check(args[0])) {
    return err_format(exc_type_error(), "first argument must be a string, not {}", type_full_name(type_of(args[0])));
  }
  int64_t at = 0;
  HS_TRY(arg_as_ssize(args[1], &at));
  Scanner scanner(args[0], args[2], args[3]);
  HS_TRY(scanner.open());
  HS_OWN(value, scanner.value(&at));
  HS_OWN(end, long_from_ssize_t(at));
  return tuple_pack(value.get(), end.get());
}

/// scanstring(text, end, strict=True): (text, end); end is the place behind the opening quote.
Owned<PyObject> json_scanstring(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("scanstring", nargs, 2, 3));
  int64_t at = 0;
  HS_TRY(arg_as_ssize(args[1], &at));
  bool strict = true;
  if (nargs == 3) {
    HS_TRUTH(is_strict, object_is_true(args[2]));
    strict = is_strict;
  }
  if (!unicode_check(args[0])) {
    return err_format(exc_type_error(), "first argument must be a string, not {}", type_full_name(type_of(args[0])));
  }
  if (at < 0 || at > unicode_length(args[0])) {
    return err_set_string(exc_value_error(), "end is out of bounds");
  }
  HS_OWN(decoder, hooks.import_module("json.decoder"));
  HS_OWN(error, object_get_attr_string(decoder.get(), "JSONDecodeError"));
  Scanner scanner(args[0], none(), error.get());
  HS_OWN(value, scanner.string_at(&at, strict));
  HS_OWN(end, long_from_ssize_t(at));
  return tuple_pack(value.get(), end.get());
}

Owned<PyObject> json_skip_whitespace(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("skip_whitespace", nargs, 2, 2));
  int64_t at = 0;
  HS_TRY(arg_as_ssize(args[1], &at));
  while (at < unicode_length(args[0]) && is_space(unicode_read_char(args[0], at))) {
    ++at;
  }
  return long_from_ssize_t(at);
}

Owned<PyObject> encode_basestring_ascii(PyObject*, PyObject* text) { return encode_json_string(text, true); }
Owned<PyObject> encode_basestring(PyObject*, PyObject* text) { return encode_json_string(text, false); }

constexpr MethodDef kMethods[] = {
    method_fast("scan", json_scan),
    method_fast("scanstring", json_scanstring),
    method_fast("skip_whitespace", json_skip_whitespace),
    method_o("encode_basestring_ascii", encode_basestring_ascii),
    method_o("encode_basestring", encode_basestring),
    method_varargs("write", json_write),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kJsonModule;
const ModuleDef kJsonModule = {"_json", "json speedups\n", kMethods, nullptr};

}  // namespace heapscope::modules
