#include "importers/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include "takedowndb/error.h"

namespace takedowndb::importers {
namespace {

constexpr std::size_t kErrorsKept = std::size_t{16} << 10U;
constexpr rlim_t kMemoryLimit = rlim_t{2} << 30U;

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  int get() const { return fd_; }
  void reset(int fd) {
    close();
    fd_ = fd;
  }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_ = -1;
};

[[noreturn]] void fail(const std::string& program, int error) {
  throw IoError(program + ": cannot be run: " + std::generic_category().message(error));
}

struct Pipe {
  explicit Pipe(const std::string& program) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail(program, errno);
    read.reset(ends[0]);
    write.reset(ends[1]);
  }
  Descriptor read;
  Descriptor write;
};

class Actions {
 public:
  Actions() { posix_spawn_file_actions_init(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
  void copy(int from, int to) { posix_spawn_file_actions_adddup2(&actions_, from, to); }
  void open_null(int fd) {
    posix_spawn_file_actions_addopen(&actions_, fd, "/dev/null", O_RDONLY, 0);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

// A running program, which does not outlive this object.
class Child {
 public:
  explicit Child(pid_t pid) : pid_(pid) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    wait();
  }
  int wait() {
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = 0;
    return status;
  }

 private:
  pid_t pid_;
};

// What there is to read, at most a buffer of it; false at the end.
template <class Take>
bool drain(const Descriptor& from, Take take) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(from.get(), buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  if (got > 0) take(std::string_view(buffer.data(), static_cast<std::size_t>(got)));
  return got > 0;
}

}  // namespace

RunResult run_program(const std::vector<std::string>& arguments, const RunLimits& limits,
                      const std::function<void(std::string_view)>& output, int input) {
  const std::string& program = arguments.front();
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);

  RunResult result;
  Pipe out(program);
  Pipe err(program);
  Actions actions;
  if (input >= 0) {
    actions.copy(input, STDIN_FILENO);
  } else {
    actions.open_null(STDIN_FILENO);
  }
  actions.copy(out.write.get(), STDOUT_FILENO);
  actions.copy(err.write.get(), STDERR_FILENO);
  pid_t pid = 0;
  const int error =
      ::posix_spawnp(&pid, program.c_str(), actions.get(), nullptr, argv.data(), environ);
  if (error == ENOENT || error == ENOTDIR || error == EACCES) {
    result.end = RunResult::End::kMissing;
    return result;
  }
  if (error != 0) fail(program, error);
  Child child(pid);
  out.write.close();
  err.write.close();
#ifdef __linux__
  const rlimit memory{kMemoryLimit, kMemoryLimit};
  ::prlimit(pid, RLIMIT_AS, &memory, nullptr);
#endif

  using Clock = std::chrono::steady_clock;
  const Clock::time_point deadline = Clock::now() + limits.time;
  std::size_t printed = 0;
  bool out_open = true;
  bool err_open = true;
  while (out_open || err_open) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) {
      result.end = RunResult::End::kTooSlow;
      return result;
    }
    std::array<pollfd, 2> wait{
        {{out_open ? out.read.get() : -1, POLLIN, 0}, {err_open ? err.read.get() : -1, POLLIN, 0}}};
    if (::poll(wait.data(), wait.size(), static_cast<int>(left.count()) + 1) < 0 && errno != EINTR)
      fail(program, errno);
    if (wait[0].revents != 0)
      out_open = drain(out.read, [&](std::string_view piece) {
        printed += piece.size();
        if (printed <= limits.output) output(piece);
      });
    if (wait[1].revents != 0)
      err_open = drain(err.read, [&](std::string_view piece) {
        result.errors.append(piece.substr(0, kErrorsKept - result.errors.size()));
      });
    if (printed > limits.output) {
      result.end = RunResult::End::kTooMuch;
      return result;
    }
  }
  const int status = child.wait();
  result.end = WIFSIGNALED(status) ? RunResult::End::kKilled : RunResult::End::kExited;
  result.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return result;
}

}  // namespace takedowndb::importers
