// Recordings as files: a run is a pure function, so its source and inputs are the whole recording.
//
//   {"heapscope": version, "source", "mode", "model", "filename", "importPath", "stepLimit", "waitsForInput", "input",
//    "files", "steps", "stateHash"}
//
// `steps` and `stateHash` are what the run came to: whoever opens the file records it again and compares. A file of
// another version may go another way and is refused.
#pragma once

#include <string>
#include <string_view>

#include "recording/run_options.h"

namespace heapscope::recording {
class Recorder;
}

namespace heapscope::session {

std::string recording_text(recording::Recorder& recorder);

struct RecordingFile {
  std::string source;
  recording::RunOptions options;
  uint64_t steps = 0;
  std::string state_hash;
};

/// Whether the text begins as such a file does.
bool is_recording_text(std::string_view text);
/// False with `*problem`, a sentence: not such a file, damaged, of another version.
bool read_recording(std::string_view text, RecordingFile* file, std::string* problem);

}  // namespace heapscope::session
