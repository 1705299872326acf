"""How the test tools run the engine: a process per request, or one Node process for many.

An engine answers `run(arguments, timeout)` with a finished process's status, stdout and stderr, whatever it is:

    ProcessEngine(["build/native/heapscope"])      starts the terminal program anew for each request
    BatchEngine(["node", "wasm_batch.mjs"])        keeps processes that read a request a line and answer a line

`AsSubprocess(engine)` looks enough like the module `subprocess` for check.py and compare.py, which know nothing of
engines: they are imported and used as they are.
"""
import json
import queue
import subprocess
import threading


class ProcessEngine:
    def __init__(self, command, environment=None):
        self.command = command
        self.environment = environment

    def run(self, arguments, timeout):
        return subprocess.run([*self.command, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=timeout, env=self.environment)

    def close(self):
        pass


class BatchEngine:
    """Requests {"arguments": [...]} a line; answers {"status", "stdout", "stderr"} a line, in order.

    A process that does not answer in time is ended and replaced; so is one that dies, after answering for it with
    status -1, as a crash would look.
    """

    def __init__(self, command):
        self.command = command
        self.idle = queue.SimpleQueue()
        self.all = []

    def start(self):
        process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
                                   errors="surrogateescape")
        self.all.append(process)
        return process

    def run(self, arguments, timeout):
        try:
            process = self.idle.get_nowait()
        except queue.Empty:
            process = self.start()
        timed_out = threading.Event()

        def give_up():
            timed_out.set()
            process.kill()

        timer = threading.Timer(timeout, give_up)
        timer.start()
        try:
            process.stdin.write(json.dumps({"arguments": arguments}) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            line = ""
        finally:
            timer.cancel()
        if not line:
            process.kill()
            process.wait()
            if timed_out.is_set():
                raise subprocess.TimeoutExpired(self.command, timeout)
            return subprocess.CompletedProcess(arguments, -1, b"", b"the engine's process ended")
        answer = json.loads(line)
        self.idle.put(process)
        return subprocess.CompletedProcess(arguments, answer["status"], answer["stdout"].encode("utf-8", "replace"),
                                           answer["stderr"].encode("utf-8", "replace"))

    def close(self):
        for process in self.all:
            if process.poll() is None:
                process.stdin.close()
                process.wait()


class AsSubprocess:
    """Stands in for the module `subprocess`. `answer()` is what the calling thread's last run gave."""

    DEVNULL = subprocess.DEVNULL
    PIPE = subprocess.PIPE
    TimeoutExpired = subprocess.TimeoutExpired

    def __init__(self, engine):
        self.engine = engine
        self.last = threading.local()

    def run(self, command, timeout, **_):
        self.last.finished = None
        self.last.finished = self.engine.run(command, timeout)
        return self.last.finished

    def answer(self):
        return getattr(self.last, "finished", None)
