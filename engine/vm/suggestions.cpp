// "Did you mean": the name nearest to one that is missing.
// Model: Python/suggestions.c (3.11).
#include <algorithm>
#include <string>
#include <vector>

#include "objects/abstract.h"
#include "objects/code_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/traceback.h"
#include "objects/unicode_object.h"
#include "vm/error_display.h"
#include "vm/late_builtins.h"
#include "vm/state.h"

namespace heapscope::vm {

using namespace objects;

namespace {

constexpr int64_t kMaxCandidates = 750;
constexpr size_t kMaxStringSize = 40;
constexpr int64_t kMoveCost = 2;
constexpr int64_t kCaseCost = 1;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

int64_t substitution_cost(char a, char b) {
  if ((a & 31) != (b & 31)) {
    return kMoveCost;
  }
  return a == b ? 0 : lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

/// Levenshtein distance with costs, or something above `max_cost`.
int64_t edit_distance(std::string_view a, std::string_view b, int64_t max_cost) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.empty() || b.empty()) {
    return static_cast<int64_t>(a.size() + b.size()) * kMoveCost;
  }
  if (a.size() > kMaxStringSize || b.size() > kMaxStringSize) {
    return max_cost + 1;
  }
  if (b.size() < a.size()) {
    std::swap(a, b);
  }
  if (static_cast<int64_t>(b.size() - a.size()) * kMoveCost > max_cost) {
    return max_cost + 1;
  }
  int64_t row[kMaxStringSize];
  for (size_t i = 0; i < a.size(); ++i) {
    row[i] = static_cast<int64_t>(i + 1) * kMoveCost;
  }
  int64_t result = 0;
  for (size_t j = 0; j < b.size(); ++j) {
    int64_t diagonal = static_cast<int64_t>(j) * kMoveCost;
    result = diagonal;
    int64_t minimum = INT64_MAX;
    for (size_t i = 0; i < a.size(); ++i) {
      const int64_t substitute = diagonal + substitution_cost(b[j], a[i]);
      diagonal = row[i];
      result = std::min(std::min(result, diagonal) + kMoveCost, substitute);
      row[i] = result;
      minimum = std::min(minimum, result);
    }
    if (minimum > max_cost) {
      return max_cost + 1;
    }
  }
  return result;
}

/// The candidate nearest to `name`, at most a third of the characters away; empty if there is none.
std::string nearest(PyObject* candidates, PyObject* name) {
  const int64_t count = list_get_size(candidates);
  if (count >= kMaxCandidates) {
    return "";
  }
  const std::string wanted = unicode_text(name);
  std::string best;
  bool found = false;
  int64_t best_distance = INT64_MAX;
  for (int64_t i = 0; i < count; ++i) {
    PyObject* item = list_get_item(candidates, i);
    if (!unicode_check(item)) {
      return "";
    }
    const std::string text = unicode_text(item);
    if (text == wanted) {
      continue;
    }
    const int64_t limit =
        std::min(static_cast<int64_t>(wanted.size() + text.size() + 3) * kMoveCost / 6, best_distance - 1);
    const int64_t distance = edit_distance(wanted, text, limit);
    if (distance <= limit && (!found || distance < best_distance)) {
      best = text;
      best_distance = distance;
      found = true;
    }
  }
  return best;
}

std::string nearest_of(PyObject* iterable, PyObject* name) {
  Owned<PyObject> list = iterable == nullptr ? nullptr : sequence_list(iterable);
  if (!list) {
    err_clear();
    return "";
  }
  return nearest(list.get(), name);
}

/// The names of builtins, with those that are there once they are asked for.
Owned<PyObject> all_builtins(PyObject* builtins) {
  Owned<PyObject> names = builtins == nullptr ? nullptr : sequence_list(builtins);
  if (names && builtins == state().builtins) {
    for (const char* late : kLateBuiltins) {
      HS_OWN(name, unicode_from_string(late));
      HS_TRY(list_append(names.get(), name.get()));
    }
  }
  return names;
}

std::string for_name_error(PyNameErrorObject* error) {
  PyObject* name = error->name;
  PyObject* chain = error->traceback;
  if (chain == none()) {
    chain = nullptr;
  }
  if (name == nullptr || !unicode_check_exact(name) || chain == nullptr || !traceback_check(chain)) {
    return "";
  }
  auto* traceback = as_traceback(chain);
  while (traceback->tb_next) {
    traceback = traceback->tb_next;
  }
  _PyInterpreterFrame* frame = traceback->tb_frame->f_frame;
  Owned<PyObject> locals = code_get_varnames(frame->f_code);
  std::string text = nearest_of(locals.get(), name);
  if (text.empty()) {
    text = nearest_of(frame->f_globals, name);
  }
  return text.empty() ? nearest_of(all_builtins(frame->f_builtins).get(), name) : text;
}

}  // namespace

std::string suggestion_for(PyObject* value) {
  if (is_type(value, exc_name_error())) {
    return for_name_error(static_cast<PyNameErrorObject*>(value));
  }
  if (!is_type(value, exc_attribute_error())) {
    return "";
  }
  auto* error = static_cast<PyAttributeErrorObject*>(value);
  if (!error->name || !error->obj || !unicode_check_exact(error->name)) {
    return "";
  }
  Owned<PyObject> names = object_dir(error->obj);
  if (!names) {
    err_clear();
    return "";
  }
  return nearest(names.get(), error->name);
}

}  // namespace heapscope::vm
