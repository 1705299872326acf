# Reading a closed StringIO: the traceback ends in the program itself.
import io

stream = io.StringIO("text")
stream.close()
stream.read()
