// A progress bar on standard error, when that is a terminal.
#pragma once

#include <takedowndb/database.h>

#include <chrono>

namespace takedowndb::program {

class ProgressBar {
 public:
  ProgressBar();
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(const Progress& progress);

 private:
  bool on_terminal_ = false;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace takedowndb::program
