# A thread is not traced by the function of the thread that starts it, but by that of threading.settrace.
import sys
import threading


def work(name):
    print('work', name, sys.gettrace() and sys.gettrace().__name__)


def main_tracer(frame, event, argument):
    if frame.f_code.co_name in ('work', 'helper'):
        seen.append(('main', event, frame.f_code.co_name))
    return main_tracer


def thread_tracer(frame, event, argument):
    if frame.f_code.co_name in ('work', 'helper'):
        seen.append(('thread', event, frame.f_code.co_name))
    return thread_tracer


def helper():
    thread = threading.Thread(target=work, args=('in a thread',))
    thread.start()
    thread.join()


seen = []
sys.settrace(main_tracer)
helper()
sys.settrace(None)
print(seen)
seen.clear()
threading.settrace(thread_tracer)
print(threading.gettrace() is thread_tracer)
helper()
threading.settrace(None)
helper()
print(seen, sys.gettrace())
