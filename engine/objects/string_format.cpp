// str.format: replacement fields.  Model: Objects/stringlib/unicode_format.h (3.11).
#include "objects/string_format.h"

#include "objects/abstract.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/format_spec_internal.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_internal.h"

namespace heapscope::objects {

Truth MarkupIterator::next(Markup* result) {
  *result = Markup{};
  if (at_ >= end_) {
    return Truth::kFalse;
  }
  const int64_t start = at_;
  uint32_t c = 0;
  bool follows = false;
  while (at_ < end_ && !follows) {
    c = unicode_read_char(text_, at_++);
    follows = c == '{' || c == '}';
  }
  const bool at_end = at_ >= end_;
  int64_t length = at_ - start;
  const bool doubled = !at_end && unicode_read_char(text_, at_) == c;
  if (c == '}' && !doubled) {
    return err_set_string(exc_value_error(), "Single '}' encountered in format string");
  }
  if (at_end && c == '{') {
    return err_set_string(exc_value_error(), "Single '{' encountered in format string");
  }
  if (!at_end) {
    if (follows && doubled) {
      ++at_;
      follows = false;
    } else {
      --length;
    }
  }
  result->literal = {text_, start, start + length};
  if (!follows) {
    return Truth::kTrue;
  }
  result->has_field = true;
  HS_TRY(parse_field(result));
  return Truth::kTrue;
}

Status MarkupIterator::parse_field(Markup* result) {
  uint32_t c = 0;
  const int64_t start = at_;
  bool ended = false;
  while (at_ < end_ && !ended) {
    c = unicode_read_char(text_, at_++);
    switch (c) {
      case '{': return err_set_string(exc_value_error(), "unexpected '{' in field name");
      case '[':
        while (at_ < end_ && unicode_read_char(text_, at_) != ']') {
          ++at_;
        }
        break;
      case '}':
      case ':':
      case '!': ended = true; break;
      default: break;
    }
  }
  result->field_name = {text_, start, at_ - 1};
  if (c != '!' && c != ':') {
    if (c != '}') {
      return err_set_string(exc_value_error(), "expected '}' before end of string");
    }
    return Status::kOk;
  }
  if (c == '!') {
    if (at_ >= end_) {
      return err_set_string(exc_value_error(), "end of string while looking for conversion specifier");
    }
    result->conversion = unicode_read_char(text_, at_++);
    if (at_ < end_) {
      c = unicode_read_char(text_, at_++);
      if (c == '}') {
        return Status::kOk;
      }
      if (c != ':') {
        return err_set_string(exc_value_error(), "expected ':' after conversion specifier");
      }
    }
  }
  const int64_t spec_start = at_;
  int64_t depth = 1;
  while (at_ < end_) {
    c = unicode_read_char(text_, at_++);
    if (c == '{') {
      result->spec_has_fields = true;
      ++depth;
    } else if (c == '}' && --depth == 0) {
      result->spec = {text_, spec_start, at_ - 1};
      return Status::kOk;
    }
  }
  return err_set_string(exc_value_error(), "unmatched '{' in format spec");
}

Status split_field_name(const SpecView& name, SpecView* first, int64_t* index, SpecView* rest, AutoNumber* numbers) {
  int64_t i = name.start;
  while (i < name.end) {
    const uint32_t c = unicode_read_char(name.text, i);
    if (c == '.' || c == '[') {
      break;
    }
    ++i;
  }
  *first = {name.text, name.start, i};
  *rest = {name.text, i, name.end};
  HS_TRY(field_integer(*first, index));
  const bool empty = first->start >= first->end;
  if (numbers != nullptr && (empty || *index != -1)) {
    if (numbers->state == AutoNumber::kUnknown) {
      numbers->state = empty ? AutoNumber::kAutomatic : AutoNumber::kManual;
    }
    if (numbers->state == AutoNumber::kManual && empty) {
      return err_set_string(exc_value_error(),
                            "cannot switch from manual field specification to automatic field numbering");
    }
    if (numbers->state == AutoNumber::kAutomatic && !empty) {
      return err_set_string(exc_value_error(),
                            "cannot switch from automatic field numbering to manual field specification");
    }
    if (empty) {
      *index = numbers->next++;
    }
  }
  return Status::kOk;
}

Status field_integer(const SpecView& text, int64_t* value) {
  int64_t at = text.start;
  *value = -1;
  const int64_t number = parse_spec_integer(text.text, &at, text.end);
  if (number == -1 && err_occurred()) {
    return Status::kError;
  }
  if (at == text.end) {
    *value = number;
  }
  return Status::kOk;
}

Truth next_field_part(SpecView* rest, FieldPart* part) {
  if (rest->start >= rest->end) {
    return Truth::kFalse;
  }
  const uint32_t c = unicode_read_char(rest->text, rest->start++);
  const int64_t start = rest->start;
  int64_t i = start;
  part->index = -1;
  if (c == '.') {
    part->is_attribute = true;
    while (i < rest->end && unicode_read_char(rest->text, i) != '.' && unicode_read_char(rest->text, i) != '[') {
      ++i;
    }
    part->name = {rest->text, start, i};
    rest->start = i;
  } else if (c == '[') {
    part->is_attribute = false;
    while (i < rest->end && unicode_read_char(rest->text, i) != ']') {
      ++i;
    }
    if (i >= rest->end) {
      return err_set_string(exc_value_error(), "Missing ']' in format string");
    }
    part->name = {rest->text, start, i};
    rest->start = i + 1;
    HS_TRY(field_integer(part->name, &part->index));
  } else {
    return err_set_string(exc_value_error(), "Only '.' or '[' may follow ']' in format field specifier");
  }
  if (part->name.start == part->name.end) {
    return err_set_string(exc_value_error(), "Empty attribute in format string");
  }
  return Truth::kTrue;
}

namespace {

Owned<PyObject> substring(const SpecView& view) { return unicode_substring(view.text, view.start, view.end); }

Owned<PyObject> field_object(const SpecView& name, PyObject* args, PyObject* kwargs, AutoNumber* numbers) {
  SpecView first;
  SpecView rest;
  int64_t index = -1;
  HS_TRY(split_field_name(name, &first, &index, &rest, numbers));
  Owned<PyObject> object;
  if (index == -1) {
    HS_OWN(key, substring(first));
    if (kwargs == nullptr) {
      return err_set_object(exc_key_error(), key.get());
    }
    object = object_get_item(kwargs, key.get());
  } else {
    if (args == nullptr) {
      return err_set_string(exc_value_error(), "Format string contains positional fields");
    }
    object = sequence_get_item(args, index);
    if (!object) {
      return err_format(exc_index_error(), "Replacement index {} out of range for positional args tuple", index);
    }
  }
  while (object) {
    FieldPart part;
    HS_TRUTH(more, next_field_part(&rest, &part));
    if (!more) {
      return object;
    }
    if (part.is_attribute) {
      HS_OWN(attribute, substring(part.name));
      object = object_get_attr(object.get(), attribute.get());
    } else if (part.index == -1) {
      HS_OWN(key, substring(part.name));
      object = object_get_item(object.get(), key.get());
    } else if (sequence_check(object.get())) {
      object = sequence_get_item(object.get(), part.index);
    } else {
      HS_OWN(key, long_from_int64(part.index));
      object = object_get_item(object.get(), key.get());
    }
  }
  return nullptr;
}

Owned<PyObject> convert(Owned<PyObject> object, uint32_t conversion) {
  switch (conversion) {
    case 0: return object;
    case 'r': return object_repr(object.get());
    case 's': return object_str(object.get());
    case 'a': return object_ascii(object.get());
    default: break;
  }
  if (conversion > 32 && conversion < 127) {
    return err_format(exc_value_error(), "Unknown conversion specifier {}", static_cast<char>(conversion));
  }
  return err_format(exc_value_error(), "Unknown conversion specifier \\x{:x}", conversion);
}

Status render(UnicodeBuilder* out, PyObject* value, const SpecView& spec, bool last) {
  // An object that is the whole result is the result only when nothing follows.
  if (unicode_check_exact(value)) {
    if (!last && spec.start == spec.end) {
      out->add_string(value);
      return Status::kOk;
    }
    return format_string_into(out, value, spec);
  }
  if (long_check_exact(value)) {
    return format_long_into(out, value, spec);
  }
  if (float_check_exact(value)) {
    return format_float_into(out, value, spec);
  }
  if (is_type(value, complex_type())) {
    return format_complex_into(out, value, spec);
  }
  Owned<PyObject> spec_object;
  if (spec.text != nullptr) {
    spec_object = substring(spec);
    if (!spec_object) {
      return Status::kError;
    }
  } else {
    spec_object = owned_ref(empty_string());
  }
  HS_OWN(text, object_format(value, spec_object.get()));
  if (last) {
    out->add_last(text.get());
  } else {
    out->add_string(text.get());
  }
  return Status::kOk;
}

Status build(UnicodeBuilder* out, const SpecView& input, PyObject* args, PyObject* kwargs, int depth,
             AutoNumber* numbers) {
  if (depth <= 0) {
    return err_set_string(exc_value_error(), "Max string recursion exceeded");
  }
  MarkupIterator iterator(input);
  for (;;) {
    Markup markup;
    HS_TRUTH(more, iterator.next(&markup));
    if (!more) {
      return Status::kOk;
    }
    const SpecView& literal = markup.literal;
    if (!markup.has_field && iterator.at_end() && literal.end - literal.start == unicode_length(literal.text)) {
      out->add_last(literal.text);
    } else {
      out->add_substring(literal.text, literal.start, literal.end);
    }
    if (!markup.has_field) {
      continue;
    }
    Owned<PyObject> object = field_object(markup.field_name, args, kwargs, numbers);
    if (!object) {
      return Status::kError;
    }
    object = convert(std::move(object), markup.conversion);
    if (!object) {
      return Status::kError;
    }
    SpecView spec = markup.spec;
    Owned<PyObject> expanded;
    if (markup.spec_has_fields) {
      UnicodeBuilder inner;
      HS_TRY(build(&inner, spec, args, kwargs, depth - 1, numbers));
      expanded = inner.finish();
      if (!expanded) {
        return Status::kError;
      }
      spec = {expanded.get(), 0, unicode_length(expanded.get())};
    }
    HS_TRY(render(out, object.get(), spec, iterator.at_end()));
  }
}

}  // namespace

Owned<PyObject> string_format(PyObject* format, PyObject* args, PyObject* kwargs) {
  UnicodeBuilder out;
  AutoNumber numbers;
  HS_TRY(build(&out, {format, 0, unicode_length(format)}, args, kwargs, 2, &numbers));
  return out.finish();
}

}  // namespace heapscope::objects
