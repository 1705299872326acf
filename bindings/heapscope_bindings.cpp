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

/// Numbers cross as doubles: exact up to 2**53, where addresses end.
class Session {
 public:
  std::string record(const std::string& source, const std::string& options) {
    return progress_json(session_.record(source, run_options(options)));
  }
  std::string run(const std::string& source, const std::string& options) {
    return progress_json(session_.run(source, run_options(options)));
  }
  std::string advance(double milliseconds) { return progress_json(session_.advance(milliseconds)); }
  std::string stop() { return progress_json(session_.stop()); }
  std::string answer(const std::string& line) { return progress_json(session_.answer(&line)); }
  std::string end_input() { return progress_json(session_.answer(nullptr)); }
  std::string prepare(double milliseconds) { return session_.prepare(milliseconds); }
  std::string view(double step, const std::string& detail) { return session_.view(whole(step), view_detail(detail)); }
  std::string ticks(double from, double to, double stride) {
    return session_.ticks(whole(from), whole(to), whole(stride));
  }
  std::string layout(double step, double id) { return session_.layout(whole(step), whole(id)); }
  std::string pool(double step, double address) { return session_.pool(whole(step), static_cast<uint64_t>(address)); }
  std::string ledger(double step, double id) { return session_.ledger(whole(step), whole(id)); }
  std::string trace(double from, double to) { return session_.trace(whole(from), whole(to)); }
  std::string ask(const std::string& question) { return session_.ask(question); }
  std::string stats() { return session_.stats(); }
  std::string state_hash(double step) { return session_.state_hash(whole(step)); }
  std::string verify_heap(double step, const std::string& level) { return session_.verify_heap(whole(step), level); }
  std::string problems() { return session_.problems(); }

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
bool provide_library(const std::string& pack) { return session::provide_library(pack); }
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
