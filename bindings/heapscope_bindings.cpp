// The WebAssembly module's face (bindings/heapscope.d.ts): registrations and one thin class.
#include <emscripten/bind.h>

#include <string>
#include <vector>

#include "convert.h"
#include "session/session.h"

namespace heapscope::bindings {

using emscripten::typed_memory_view;
using emscripten::val;
using session::progress_json;

/// Answers cross as JavaScript strings, made by one call of the browser's decoder: Embind's own conversion looks at
/// each byte in JavaScript first, which takes longer than all of describing a small heap.
val text(const std::string& utf8) {
  static const val decoder = val::global("TextDecoder").new_();
  return decoder.call<val>("decode", typed_memory_view(utf8.size(), reinterpret_cast<const uint8_t*>(utf8.data())));
}

/// Numbers cross as doubles: exact up to 2**53, where addresses end.
class Session {
 public:
  val record(const std::string& source, const std::string& options) {
    return text(progress_json(session_.record(source, run_options(options))));
  }
  val run(const std::string& source, const std::string& options) {
    return text(progress_json(session_.run(source, run_options(options))));
  }
  val advance(double milliseconds) { return text(progress_json(session_.advance(milliseconds))); }
  val stop() { return text(progress_json(session_.stop())); }
  val answer(const std::string& line) { return text(progress_json(session_.answer(&line))); }
  val end_input() { return text(progress_json(session_.answer(nullptr))); }
  val prepare(double milliseconds) { return text(session_.prepare(milliseconds)); }
  val view(double step, const std::string& detail) { return text(session_.view(whole(step), view_detail(detail))); }
  val ticks(double from, double to, double stride) {
    return text(session_.ticks(whole(from), whole(to), whole(stride)));
  }
  val layout(double step, double id) { return text(session_.layout(whole(step), whole(id))); }
  val pool(double step, double address) { return text(session_.pool(whole(step), static_cast<uint64_t>(address))); }
  val ledger(double step, double id) { return text(session_.ledger(whole(step), whole(id))); }
  val trace(double from, double to) { return text(session_.trace(whole(from), whole(to))); }
  val ask(const std::string& question) { return text(session_.ask(question)); }
  val stats() { return text(session_.stats()); }
  val state_hash(double step) { return text(session_.state_hash(whole(step))); }
  val verify_heap(double step, const std::string& level) { return text(session_.verify_heap(whole(step), level)); }
  val problems() { return text(session_.problems()); }

  /// A copy: views of the module's memory end when it grows.
  val bytes(double step, double address, double length) {
    const std::vector<uint8_t> found = session_.bytes(whole(step), static_cast<uint64_t>(address), whole(length));
    return val::global("Uint8Array").new_(typed_memory_view(found.size(), found.data()));
  }

 private:
  static int64_t whole(double number) { return static_cast<int64_t>(number); }

  session::Session session_;
};

std::string version() { return session::version(); }
bool provide_library(const std::string& contents) { return session::provide_library(contents); }
std::string memory_models() { return session::memory_models_json(); }

}  // namespace heapscope::bindings

EMSCRIPTEN_BINDINGS(heapscope) {
  using heapscope::bindings::Session;
  emscripten::function("version", &heapscope::bindings::version);
  emscripten::function("provideLibrary", &heapscope::bindings::provide_library);
  emscripten::function("memoryModels", &heapscope::bindings::memory_models);
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("record", &Session::record)
      .function("run", &Session::run)
      .function("advance", &Session::advance)
      .function("stop", &Session::stop)
      .function("answer", &Session::answer)
      .function("endInput", &Session::end_input)
      .function("prepare", &Session::prepare)
      .function("view", &Session::view)
      .function("ticks", &Session::ticks)
      .function("layout", &Session::layout)
      .function("bytes", &Session::bytes)
      .function("pool", &Session::pool)
      .function("ledger", &Session::ledger)
      .function("trace", &Session::trace)
      .function("ask", &Session::ask)
      .function("stats", &Session::stats)
      .function("stateHash", &Session::state_hash)
      .function("verifyHeap", &Session::verify_heap)
      .function("problems", &Session::problems);
}
