#include "session/recording_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "inspect/json.h"
#include "inspect/json_reader.h"
#include "recording/recorder.h"
#include "session/session.h"

namespace heapscope::session {

using inspect::Json;
using inspect::JsonWriter;
using recording::RunOptions;
using recording::StopReason;

namespace {

constexpr std::string_view kBeginning = "{\"heapscope\":";
constexpr double kMostSteps = 1e10;

/// A whole number of steps.
bool read_count(const Json& json, uint64_t* count) {
  if (!json.is(Json::Kind::kNumber) || !(json.number >= 0 && json.number <= kMostSteps)) {
    return false;
  }
  *count = static_cast<uint64_t>(json.number);
  return static_cast<double>(*count) == json.number;
}

bool are_texts(const std::vector<Json>& values) {
  return std::all_of(values.begin(), values.end(), [](const Json& value) { return value.is(Json::Kind::kText); });
}

}  // namespace

std::string recording_text(recording::Recorder& recorder) {
  const RunOptions& options = recorder.options();
  JsonWriter out;
  out.begin_object();
  out.field("heapscope", version());
  out.field("source", recorder.source());
  out.field("mode", options.mode == RunMode::kRepl ? "repl" : "script");
  out.field("model", options.model);
  out.field("shuffle", static_cast<int64_t>(options.shuffle));
  out.field_bool("collects", options.collects);
  out.field("filename", options.filename);
  out.field("importPath", options.import_path);
  // A run that was stopped stops there again.
  const bool stopped = recorder.stopped() == StopReason::kReader || recorder.stopped() == StopReason::kSteps;
  out.field("stepLimit", static_cast<int64_t>(stopped ? recorder.steps() : options.step_limit));
  out.field_bool("waitsForInput", recorder.stopped() == StopReason::kInput);
  out.key("input");
  out.begin_array();
  for (const std::string& line : recorder.lines_given()) {
    out.text(line);
  }
  out.end_array();
  out.key("files");
  out.begin_object();
  for (const auto& [name, text] : options.files) {
    out.text_key(name);
    out.text(text);
  }
  out.end_object();
  out.field("steps", static_cast<int64_t>(recorder.steps()));
  out.field("stateHash", fmt::format("{:016x}", recorder.hash_at(recorder.steps() - 1)));
  out.end_object();
  return out.take();
}

bool is_recording_text(std::string_view text) { return text.substr(0, kBeginning.size()) == kBeginning; }

bool read_recording(std::string_view text, RecordingFile* file, std::string* problem) {
  Json json;
  if (!inspect::read_json(text, &json, problem)) {
    *problem = "This recording is damaged: " + *problem;
    return false;
  }
  if (!json["heapscope"].is(Json::Kind::kText) || !json["source"].is(Json::Kind::kText)) {
    *problem = "This is not a recording of Heapscope.";
    return false;
  }
  if (json["heapscope"].text != version()) {
    *problem = fmt::format("This recording was made by version {}, and this is version {}.", json["heapscope"].text,
                           version());
    return false;
  }
  RunOptions& options = file->options;
  if (!read_count(json["steps"], &file->steps) || !json["stateHash"].is(Json::Kind::kText)) {
    *problem = "This recording is damaged: it does not say what the run came to.";
    return false;
  }
  uint64_t shuffle = 0;
  if (!read_count(json["stepLimit"], &options.step_limit) || !read_count(json["shuffle"], &shuffle) ||
      shuffle > UINT32_MAX || !are_texts(json["input"].items)) {
    *problem = "This recording is damaged: its options or inputs are not what they should be.";
    return false;
  }
  file->source = json["source"].text;
  options.mode = json["mode"].text_or("script") == "repl" ? RunMode::kRepl : RunMode::kScript;
  options.model = json["model"].text_or(options.model);
  options.shuffle = static_cast<uint32_t>(shuffle);
  options.collects = json["collects"].bool_or(true);
  options.filename = json["filename"].text_or(options.filename);
  options.import_path = json["importPath"].text_or("");
  options.waits_for_input = json["waitsForInput"].bool_or(false);
  for (const Json& line : json["input"].items) {
    options.input.push_back(line.text);
  }
  for (const auto& [name, contents] : json["files"].members) {
    options.files[name] = contents.text;
  }
  file->state_hash = json["stateHash"].text;
  return true;
}

}  // namespace heapscope::session
