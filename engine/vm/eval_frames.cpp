// Frames for calls: the data stack, binding of arguments, the errors of wrong ones.
#include <string>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/eval_internal.h"
#include "vm/frame.h"
#include "vm/native_signature.h"
#include "vm/slots.h"
#include "vm/state.h"
#include "vm/tracing.h"

namespace heapscope::vm {

using namespace objects;

// --- The data stack ---

namespace {

uint64_t* as_words(uint64_t address) { return static_cast<uint64_t*>(memory::pointer_to(address)); }

/// Words that a new chunk keeps free beside the frame that it is made for (MINIMUM_OVERHEAD).
constexpr int64_t kMinimumOverhead = 1000;

[[gnu::noinline]] uint64_t* push_chunk(ThreadState& thread, int64_t words) {
  uint64_t size = kDataStackChunkSize;
  while (size < 8 * static_cast<uint64_t>(words + kMinimumOverhead)) {
    size *= 2;
  }
  auto* chunk = static_cast<_PyStackChunk*>(memory::map_region(size));
  if (chunk == nullptr) {
    err_no_memory();
    return nullptr;
  }
  _PyStackChunk* previous = thread.datastack_chunk;
  chunk->previous = previous;
  chunk->size = size;
  chunk->top = 0;
  if (previous != nullptr) {
    previous->top = static_cast<uint64_t>(as_words(thread.datastack_top) - previous->data);
  }
  thread.datastack_chunk = chunk;
  thread.datastack_limit = memory::address_of(reinterpret_cast<char*>(chunk) + size);
  // The first word of the first chunk stays free, so that popping never gives that chunk back.
  uint64_t* base = chunk->data + (previous == nullptr ? 1 : 0);
  thread.datastack_top = memory::address_of(base + words);
  return base;
}

}  // namespace

uint64_t* data_stack_push(int64_t words) {
  ThreadState& thread = objects::state().thread;
  const uint64_t bytes = static_cast<uint64_t>(words) * 8;
  if (thread.datastack_top != 0 && bytes < thread.datastack_limit - thread.datastack_top) [[likely]] {
    uint64_t* base = as_words(thread.datastack_top);
    thread.datastack_top += bytes;
    return base;
  }
  return push_chunk(thread, words);
}

void data_stack_pop(uint64_t* base) {
  ThreadState& thread = objects::state().thread;
  _PyStackChunk* chunk = thread.datastack_chunk;
  if (base != chunk->data) [[likely]] {
    thread.datastack_top = memory::address_of(base);
    return;
  }
  _PyStackChunk* previous = chunk->previous;
  thread.datastack_top = memory::address_of(previous->data + previous->top);
  thread.datastack_chunk = previous;
  thread.datastack_limit = memory::address_of(reinterpret_cast<char*>(previous) + previous->size);
  memory::unmap_region(chunk, chunk->size);
}

// --- Frames ---

void frame_initialize_specials(_PyInterpreterFrame* frame, PyFunctionObject* func, PyObject* locals) {
  PyCodeObject* code = as_code(func->func_code);
  set_slot(frame->f_func, func);
  incref(code);
  set_slot(frame->f_code, code);
  frame->f_builtins = func->func_builtins;
  frame->f_globals = func->func_globals;
  xincref(locals);
  frame->f_locals = locals;
  frame->stacktop = code->co_nlocalsplus;
  frame->frame_obj = nullptr;
  frame->previous = nullptr;
  set_slot(frame->prev_instr, code->co_code_adaptive - 1);
  frame->is_entry = kFrameInline;
  frame->owner = kFrameOwnedByThread;
  frame->padding[0] = 0;
  frame->padding[1] = 0;
}

_PyInterpreterFrame* frame_push(PyFunctionObject* func) {
  auto* frame = reinterpret_cast<_PyInterpreterFrame*>(data_stack_push(frame_words(as_code(func->func_code))));
  if (frame == nullptr) {
    decref(func);
    return nullptr;
  }
  frame_initialize_specials(frame, func, nullptr);
  return frame;
}

void frame_clear_and_pop(_PyInterpreterFrame* frame, int64_t reserved_words) {
  ThreadState& thread = objects::state().thread;
  // Finalizers that run now count this frame, as in CPython.
  --thread.recursion_remaining;
  if (!frame->frame_obj) [[likely]] {
    // frame_clear of a frame that nobody has looked at.
    for (int32_t i = 0; i < frame->stacktop; ++i) {
      xdecref(frame->localsplus[i].get());
    }
    xdecref(frame->f_locals.get());
    decref(frame->f_func.get());
    decref(frame->f_code.get());
  } else {
    frame_clear(frame);
  }
  ++thread.recursion_remaining;
  data_stack_pop(reinterpret_cast<uint64_t*>(frame) - reserved_words);
}

// --- Binding of arguments ---

namespace {

std::string plural_s(int64_t count) { return count == 1 ? "" : "s"; }

/// "'a', 'b', and 'c'" of the parameters in [start, end) that have no value; a list holds the names meanwhile.
std::string join_missing(PyCodeObject* code, const Ref<PyObject>* locals, int64_t start, int64_t end, int64_t count) {
  Owned<PyListObject> names = list_new(0);
  std::string text;
  for (int64_t i = start; i < end; ++i) {
    if (locals[i]) {
      continue;
    }
    Owned<PyObject> name = object_repr(tuple_get_item(code->co_localsplusnames, i));
    if (!names || !name || list_append(names.get(), name.get()) != Status::kOk) {
      return text;
    }
    const int64_t seen = list_get_size(names.get());
    if (seen > 1) {
      text += seen < count ? ", " : count == 2 ? " and " : ", and ";
    }
    text += unicode_text(name.get());
  }
  return text;
}

/// `defaults` < 0: keyword-only parameters.
void missing_arguments(PyFunctionObject* func, const Ref<PyObject>* locals, int64_t missing, int64_t defaults) {
  PyCodeObject* code = as_code(func->func_code);
  const bool positional = defaults >= 0;
  const int64_t start = positional ? 0 : code->co_argcount;
  const int64_t end = positional ? code->co_argcount - defaults : start + code->co_kwonlyargcount;
  err_format(exc_type_error(), "{}() missing {} required {} argument{}: {}", unicode_text(func->func_qualname), missing,
             positional ? "positional" : "keyword-only", plural_s(missing),
             join_missing(code, locals, start, end, missing));
}

void too_many_positional(PyFunctionObject* func, const Ref<PyObject>* locals, int64_t given) {
  PyCodeObject* code = as_code(func->func_code);
  int64_t keyword_only = 0;
  for (int64_t i = code->co_argcount; i < code->co_argcount + code->co_kwonlyargcount; ++i) {
    keyword_only += locals[i] ? 1 : 0;
  }
  const int64_t defaults = func->func_defaults ? tuple_get_size(func->func_defaults) : 0;
  const int64_t count = code->co_argcount;
  const std::string accepted =
      defaults != 0 ? fmt::format("from {} to {}", count - defaults, count) : fmt::format("{}", count);
  std::string extra;
  if (keyword_only != 0) {
    extra = fmt::format(" positional argument{} (and {} keyword-only argument{})", plural_s(given), keyword_only,
                        plural_s(keyword_only));
  }
  err_format(exc_type_error(), "{}() takes {} positional argument{} but {}{} {} given",
             unicode_text(func->func_qualname), accepted, defaults != 0 || count != 1 ? "s" : "", given, extra,
             given == 1 && keyword_only == 0 ? "was" : "were");
}

/// True with an error set when keywords name positional-only parameters.
bool positional_only_as_keyword(PyFunctionObject* func, PyObject* kwnames) {
  PyCodeObject* code = as_code(func->func_code);
  std::string names;
  for (int64_t k = 0; k < code->co_posonlyargcount; ++k) {
    PyObject* name = tuple_get_item(code->co_localsplusnames, k);
    for (int64_t i = 0; i < tuple_get_size(kwnames); ++i) {
      PyObject* keyword = tuple_get_item(kwnames, i);
      bool same = keyword == name;
      if (!same) {
        const Truth equal = object_rich_compare_bool(name, keyword, CompareOp::kEq);
        if (equal == Truth::kError) {
          return true;
        }
        same = equal == Truth::kTrue;
      }
      if (same) {
        names += names.empty() ? "" : ", ";
        names += unicode_text(keyword);
      }
    }
  }
  if (names.empty()) {
    return false;
  }
  err_format(exc_type_error(), "{}() got some positional-only arguments passed as keyword arguments: '{}'",
             unicode_text(func->func_qualname), names);
  return true;
}

/// Index of the parameter that a keyword names, co_argcount + co_kwonlyargcount if none, -1: error.
int64_t find_keyword(PyCodeObject* code, PyObject* keyword) {
  const int64_t total = code->co_argcount + code->co_kwonlyargcount;
  const Ref<PyObject>* names = as_tuple(code->co_localsplusnames)->ob_item;
  for (int64_t j = code->co_posonlyargcount; j < total; ++j) {
    if (names[j].get() == keyword) {
      return j;
    }
  }
  for (int64_t j = code->co_posonlyargcount; j < total; ++j) {
    const Truth equal = object_rich_compare_bool(keyword, names[j], CompareOp::kEq);
    if (equal != Truth::kFalse) {
      return equal == Truth::kTrue ? j : -1;
    }
  }
  return total;
}

/// Stores the keyword arguments; takes over those it stores, the others stay the caller's from
/// *done on.
Status bind_keywords(PyFunctionObject* func, Ref<PyObject>* locals, const Ref<PyObject>* values, PyObject* kwnames,
                     PyObject* kwdict, int64_t* done) {
  PyCodeObject* code = as_code(func->func_code);
  const int64_t total = code->co_argcount + code->co_kwonlyargcount;
  for (; *done < tuple_get_size(kwnames); ++*done) {
    PyObject* keyword = tuple_get_item(kwnames, *done);
    PyObject* value = values[*done];
    if (!unicode_check(keyword)) {
      return err_format(exc_type_error(), "{}() keywords must be strings", unicode_text(func->func_qualname));
    }
    const int64_t j = find_keyword(code, keyword);
    if (j < 0) {
      return Failed{};
    }
    if (j == total) {
      if (kwdict == nullptr) {
        if (code->co_posonlyargcount != 0 && positional_only_as_keyword(func, kwnames)) {
          return Failed{};
        }
        return err_format(exc_type_error(), "{}() got an unexpected keyword argument '{}'",
                          unicode_text(func->func_qualname), unicode_text(keyword));
      }
      HS_TRY(dict_set_item(kwdict, keyword, value));
      decref(value);
      continue;
    }
    if (locals[j]) {
      return err_format(exc_type_error(), "{}() got multiple values for argument '{}'",
                        unicode_text(func->func_qualname), unicode_text(keyword));
    }
    locals[j] = value;
  }
  return Status::kOk;
}

Status fill_defaults(PyFunctionObject* func, Ref<PyObject>* locals, int64_t nargs) {
  PyCodeObject* code = as_code(func->func_code);
  const int64_t count = code->co_argcount;
  if (nargs < count) {
    const int64_t defaults = func->func_defaults ? tuple_get_size(func->func_defaults) : 0;
    const int64_t first_default = count - defaults;
    int64_t missing = 0;
    for (int64_t i = nargs; i < first_default; ++i) {
      missing += locals[i] ? 0 : 1;
    }
    if (missing != 0) {
      missing_arguments(func, locals, missing, defaults);
      return Failed{};
    }
    for (int64_t i = nargs > first_default ? nargs - first_default : 0; i < defaults; ++i) {
      if (!locals[first_default + i]) {
        PyObject* value = tuple_get_item(func->func_defaults, i);
        incref(value);
        locals[first_default + i] = value;
      }
    }
  }
  const int64_t total = count + code->co_kwonlyargcount;
  int64_t missing = 0;
  for (int64_t i = count; i < total; ++i) {
    if (locals[i]) {
      continue;
    }
    PyObject* value = nullptr;
    if (func->func_kwdefaults) {
      value = dict_get_item_with_error(func->func_kwdefaults, tuple_get_item(code->co_localsplusnames, i));
      if (value == nullptr && err_occurred()) {
        return Failed{};
      }
    }
    if (value == nullptr) {
      ++missing;
      continue;
    }
    incref(value);
    locals[i] = value;
  }
  if (missing != 0) {
    missing_arguments(func, locals, missing, -1);
    return Failed{};
  }
  return Status::kOk;
}

void drop_all(const Ref<PyObject>* args, int64_t start, int64_t end) {
  for (int64_t i = start; i < end; ++i) {
    decref(args[i].get());
  }
}

/// Binds all; takes over every argument also on failure. Model: initialize_locals.
Status initialize_locals(PyFunctionObject* func, Ref<PyObject>* locals, const Ref<PyObject>* args, int64_t nargs,
                         PyObject* kwnames) {
  PyCodeObject* code = as_code(func->func_code);
  const int64_t total = code->co_argcount + code->co_kwonlyargcount;
  const int64_t keywords = kwnames == nullptr ? 0 : tuple_get_size(kwnames);
  PyObject* kwdict = nullptr;
  if ((code->co_flags & kCoVarkeywords) != 0) {
    kwdict = dict_new().release();
    if (kwdict == nullptr) {
      drop_all(args, 0, nargs + keywords);
      return Failed{};
    }
    locals[total + ((code->co_flags & kCoVarargs) != 0 ? 1 : 0)] = kwdict;
  }
  const int64_t bound = nargs > code->co_argcount ? code->co_argcount : nargs;
  for (int64_t i = 0; i < bound; ++i) {
    locals[i] = args[i];
  }
  if ((code->co_flags & kCoVarargs) != 0) {
    PyObject* rest = nargs == bound ? owned_ref(empty_tuple()).release()
                                    : tuple_from_array_steal(args + bound, nargs - bound).release();
    if (rest == nullptr) {
      drop_all(args, nargs, nargs + keywords);
      return Failed{};
    }
    locals[total] = rest;
  } else {
    drop_all(args, bound, nargs);
  }
  if (kwnames != nullptr) {
    int64_t done = 0;
    if (bind_keywords(func, locals, args + nargs, kwnames, kwdict, &done) != Status::kOk) {
      drop_all(args, nargs + done, nargs + keywords);
      return Failed{};
    }
  }
  if (nargs > code->co_argcount && (code->co_flags & kCoVarargs) == 0) {
    too_many_positional(func, locals, nargs);
    return Failed{};
  }
  if (nargs < code->co_argcount || code->co_kwonlyargcount != 0) {
    return fill_defaults(func, locals, nargs);
  }
  return Status::kOk;
}

}  // namespace

_PyInterpreterFrame* frame_push_and_init(PyFunctionObject* func, PyObject* locals, const Ref<PyObject>* args,
                                         int64_t nargs, PyObject* kwnames, int64_t reserved_words) {
  PyCodeObject* code = as_code(func->func_code);
  uint64_t* base = data_stack_push(frame_words(code) + reserved_words);
  if (base == nullptr) {
    drop_all(args, 0, nargs + (kwnames == nullptr ? 0 : tuple_get_size(kwnames)));
    return nullptr;
  }
  auto* frame = reinterpret_cast<_PyInterpreterFrame*>(base + reserved_words);
  frame_initialize_specials(frame, func, locals);
  if (kwnames == nullptr && nargs == code->co_argcount && code->co_kwonlyargcount == 0 &&
      (code->co_flags & (kCoVarargs | kCoVarkeywords)) == 0) [[likely]] {
    int64_t i = 0;
    for (; i < nargs; ++i) {
      frame->localsplus[i] = args[i];
    }
    for (; i < code->co_nlocalsplus; ++i) {
      frame->localsplus[i] = nullptr;
    }
    return frame;
  }
  for (int i = 0; i < code->co_nlocalsplus; ++i) {
    frame->localsplus[i] = nullptr;
  }
  if (initialize_locals(func, frame->localsplus, args, nargs, kwnames) != Status::kOk) {
    if (code_stands_for_native(code)) {
      reword_native_arguments(func, nargs, kwnames);
    }
    frame_clear_and_pop(frame, reserved_words);
    return nullptr;
  }
  return frame;
}

// --- Entering from native code ---

Owned<PyObject> eval_vector(PyFunctionObject* func, PyObject* locals, const Ref<PyObject>* args, int64_t nargs,
                            PyObject* kwnames) {
  ThreadState& thread = objects::state().thread;
  if (thread.abandoned != 0) {
    abandon();
    return nullptr;
  }
  if (thread.native_depth >= kMaxNativeDepth) {
    return err_set_string(exc_recursion_error(), "maximum recursion depth exceeded while calling a Python object");
  }
  incref(func);
  const int64_t all = nargs + (kwnames == nullptr ? 0 : tuple_get_size(kwnames));
  for (int64_t i = 0; i < all; ++i) {
    incref(args[i].get());
  }
  _PyInterpreterFrame* frame = frame_push_and_init(func, locals, args, nargs, kwnames);
  if (frame == nullptr) {
    return nullptr;
  }
  thread.native_depth += kCallWeight - kGeneratorWeight;
  Owned<PyObject> result = eval_frame(frame, false);
  thread.native_depth -= kCallWeight - kGeneratorWeight;
  frame_clear_and_pop(frame);
  return result;
}

PyObject* current_builtins() {
  _PyInterpreterFrame* frame = objects::state().thread.current_frame;
  return frame != nullptr ? frame->f_builtins.get() : vm::state().builtins.get();
}

PyObject* current_globals() {
  _PyInterpreterFrame* frame = objects::state().thread.current_frame;
  return frame != nullptr ? frame->f_globals.get() : nullptr;
}

PyObject* builtins_from_globals(PyObject* globals) {
  PyObject* builtins = dict_get_item_with_error(globals, ident(Id::__builtins__));
  if (builtins != nullptr) {
    return module_check(builtins) ? module_get_dict(builtins) : builtins;
  }
  return err_occurred() ? nullptr : current_builtins();
}

Owned<PyFunctionObject> function_for_code(PyObject* code, PyObject* globals, PyObject* closure) {
  PyObject* builtins = builtins_from_globals(globals);
  if (builtins == nullptr) {
    return nullptr;
  }
  HS_TRY(note_code_for_tracing(as_code(code)));
  Owned<PyFunctionObject> func = function_new(code, globals);
  if (!func) {
    return nullptr;
  }
  // As _PyFunction_FromConstructor makes it: no module, no doc, the qualified name is the name.
  set_ref(func->func_builtins, owned_ref(builtins).release());
  set_ref(func->func_doc, owned_ref(none()).release());
  clear_ref(func->func_module);
  xincref(closure);
  func->func_closure = closure;
  return func;
}

Owned<PyObject> eval_code(PyObject* code, PyObject* globals, PyObject* locals) {
  HS_OWN(func, function_for_code(code, globals, nullptr));
  auto* function = static_cast<PyFunctionObject*>(func.get());  // errors about arguments name it without its place
  const Owned<PyObject> place = Owned<PyObject>(function->func_qualname.get());
  function->func_qualname = owned_ref(function->func_name.get()).release();
  return eval_vector(func.get(), locals == nullptr ? globals : locals, nullptr, 0, nullptr);
}

}  // namespace heapscope::vm
