# subprocess without starting anything: results, errors with their texts, arguments in one line.
import subprocess

done = subprocess.CompletedProcess(["ls", "-l"], 0, stdout="total 0\n")
print(done, done.returncode, done.stdout, done.stderr)
print(done.check_returncode())
failed = subprocess.CompletedProcess("make", 2, stderr=b"no rule")
print(failed)
try:
    failed.check_returncode()
except subprocess.CalledProcessError as error:
    print(error, error.returncode, error.cmd, error.output, error.stderr)
for error in (subprocess.CalledProcessError(-9, "run"), subprocess.CalledProcessError(-200, ["x"]), subprocess.CalledProcessError(0, "z"),
              subprocess.TimeoutExpired(["sleep", "9"], 1.5, b"out")):
    print(error, isinstance(error, subprocess.SubprocessError), error.stdout)
print(subprocess.list2cmdline(["a b", "c", 'd"e', "f\\", "g\\ h\\", "", 'i\\"j']))
print(subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL)
