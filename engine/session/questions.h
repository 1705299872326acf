// Questions: everything that can be asked of a recording beyond its views, as JSON {ask: ..., ...}.
//
// The kinds and their answers are typed in web/src/engine/questions.ts; docs/questions.md explains them.
#pragma once

#include <string>
#include <string_view>

namespace heapscope::recording {
class Recorder;
struct Reply;
}  // namespace heapscope::recording

namespace heapscope::session {

recording::Reply answer_question(recording::Recorder& recorder, std::string_view question);

}  // namespace heapscope::session
