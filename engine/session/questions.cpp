#include "session/questions.h"

#include <fmt/core.h>

#include <utility>

#include "inspect/json.h"
#include "inspect/json_reader.h"
#include "recording/branch.h"
#include "recording/ends.h"
#include "recording/finder.h"
#include "recording/graph_questions.h"
#include "recording/instruction_walk.h"
#include "recording/life.h"
#include "recording/recorder.h"
#include "recording/reply.h"
#include "recording/run_questions.h"
#include "recording/stop_finder.h"
#include "session/recording_file.h"
#include "session/view_picture.h"

namespace heapscope::session {

using inspect::Json;
using inspect::JsonWriter;
using recording::Recorder;
using recording::Reply;

namespace {

/// The question's `step`, checked. False with the misuse in `*reply`.
bool read_step(const Recorder& recorder, const Json& question, const char* key, uint64_t* step, Reply* reply) {
  const double number = question[key].number_or(-1);
  if (number < 0 || number >= static_cast<double>(recorder.steps()) ||
      number != static_cast<double>(static_cast<uint64_t>(number))) {
    *reply = Reply::misuse("no-such-step", fmt::format("There is no step {}.", number));
    return false;
  }
  *step = static_cast<uint64_t>(number);
  return true;
}

std::string text_json(const std::string& text) {
  JsonWriter out;
  out.text(text);
  return out.take();
}

Reply picture(Recorder& recorder, uint64_t step, const Json& question) {
  Json view;
  std::string problem;
  const std::string format = question["format"].text_or("");
  if (format != "text" && format != "dot") {
    return Reply::misuse("bad-argument", "The question needs a format, text or dot.");
  }
  HS_CHECK(inspect::read_json(recorder.view(step, {}), &view, &problem));
  return Reply::of(text_json(format == "dot" ? view_as_dot(view) : view_as_text(view)));
}

Reply evaluate(Recorder& recorder, uint64_t step, const Json& question) {
  if (!question["expression"].is(Json::Kind::kText)) {
    return Reply::misuse("bad-argument", "The question needs an expression.");
  }
  recording::Evaluation value;
  recorder.visit(step, [&](const vm::StepEvent& event) {
    value = recording::evaluate_here(recorder, event, question["expression"].text);
  });
  JsonWriter out;
  out.begin_object();
  out.field_bool("fine", value.fine);
  if (value.fine) {
    out.field("type", value.type);
    out.field("text", value.text);
    out.field_bool("truth", value.truth);
  } else {
    out.field("error", value.error);
  }
  out.field("stdout", value.printed);
  out.end_object();
  return Reply::of(out.take());
}

}  // namespace

Reply answer_question(Recorder& recorder, std::string_view text) {
  Json question;
  std::string problem;
  if (!inspect::read_json(text, &question, &problem)) {
    return Reply::misuse("bad-argument", problem);
  }
  if (recorder.steps() == 0) {
    return Reply::misuse("no-recording", "Nothing is recorded.");
  }
  const std::string ask = question["ask"].text_or("");
  if (ask == "find") {
    return recording::find(recorder, question);
  }
  if (ask == "death") {
    return recording::death(recorder, static_cast<uint64_t>(question["id"].number_or(0)));
  }
  if (ask == "curve") {
    return recording::curve(recorder, question);
  }
  if (ask == "stops") {
    return recording::stops(recorder);
  }
  if (ask == "export") {
    return Reply::of(text_json(recording_text(recorder)));
  }
  uint64_t step = 0;
  Reply reply;
  if (ask == "difference") {
    uint64_t to = 0;
    return read_step(recorder, question, "from", &step, &reply) && read_step(recorder, question, "to", &to, &reply)
               ? recording::difference(recorder, step, to, question)
               : reply;
  }
  using AtStep = Reply (*)(Recorder&, uint64_t, const Json&);
  static constexpr std::pair<const char*, AtStep> kAtSteps[] = {{"evaluate", evaluate},
                                                                {"paths", recording::paths},
                                                                {"cut", recording::cut},
                                                                {"retained", recording::retained},
                                                                {"summary", recording::summary},
                                                                {"code", recording::code},
                                                                {"ends", recording::ends},
                                                                {"moments", recording::moments},
                                                                {"branch", recording::branch},
                                                                {"picture", picture},
                                                                {"instructions", recording::instructions}};
  for (const auto& [name, answer] : kAtSteps) {
    if (ask == name) {
      return read_step(recorder, question, "step", &step, &reply) ? answer(recorder, step, question) : reply;
    }
  }
  return Reply::misuse("bad-argument", ask.empty() ? "The question does not say what it asks."
                                                   : fmt::format("There is no question '{}'.", ask));
}

}  // namespace heapscope::session
