# sys._current_frames knows where each thread is.
import sys
import threading

gate = threading.Event()


def inner():
    marker = "here"
    gate.wait()
    return marker


def work():
    return inner()


thread = threading.Thread(target=work)
thread.start()
frames = sys._current_frames()
print(len(frames), threading.get_ident() in frames, thread.ident in frames)
frame = frames[thread.ident]
names = []
while frame is not None:
    if frame.f_code.co_filename == __file__:
        names.append(frame.f_code.co_name)
        if frame.f_code.co_name == "inner":
            print(frame.f_locals)
    frame = frame.f_back
print(names)
gate.set()
thread.join()
print(len(sys._current_frames()))
