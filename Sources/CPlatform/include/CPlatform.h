/// The few system calls that Swift's import of the C library leaves out, each with the name it has in
/// Linux. Every function answers as the system does: -1 and `errno` on failure.
///
/// They go through `syscall` where the C library may have no function of its own, so that the same
/// source builds with glibc and with musl. None of them reads or changes the umask: it belongs to the
/// whole process, and other threads create files too.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Exchanges two names in one step: at no instant does either of them lead nowhere.
/// `ENOSYS` or `EINVAL` where the kernel or the file system cannot.
int platform_exchange(int folder, const char *name, int other_folder, const char *other_name);

/// Gives a file another name where nothing has that name yet, else fails with `EEXIST`.
/// `ENOSYS` or `EINVAL` where the kernel or the file system cannot.
int platform_move(int folder, const char *name, int other_folder, const char *other_name);

/// Writes everything that the file system of `descriptor` holds back to the disk.
int platform_sync_file_system(int descriptor);

/// One folder entry as `platform_read_folder` finds it.
struct platform_folder_entry {
  uint64_t inode;
  /// One of `DT_REG`, `DT_DIR`, `DT_LNK`, …, or `DT_UNKNOWN` where the file system does not say.
  uint8_t kind;
  uint16_t name_length;
  /// The name, with a NUL behind it; it points into the caller's buffer.
  const char *name;
};

/// Fills `buffer` with the next entries of an open folder; 0 at the end.
ptrdiff_t platform_read_folder(int folder, void *buffer, size_t size);

/// Takes the entry at `offset` from what `platform_read_folder` filled in, and answers the offset of
/// the one behind it.
size_t platform_folder_entry_at(
    const void *buffer, size_t offset, struct platform_folder_entry *entry);

/// What `statfs` says of the file system that holds a path (`NFS_SUPER_MAGIC` and the like); -1 on failure.
int64_t platform_file_system_kind(const char *path);

/// Fills `buffer` with the build id that the linker gave the running program, a sum over all that it
/// consists of, and answers its length; 0 where it has none.
size_t platform_build_id(void *buffer, size_t size);
