# walk_tb gives frames with lines; clear_frames empties their variables.
import traceback

def holder():
    secret = [1, 2, 3]
    raise ValueError

try:
    holder()
except ValueError as error:
    tb = error.__traceback__
frames = list(traceback.walk_tb(tb))
print([(frame.f_code.co_name, line) for frame, line in frames])
print(frames[1][0].f_locals)
traceback.clear_frames(tb.tb_next)
print(frames[1][0].f_locals)
