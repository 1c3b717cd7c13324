#pragma once

#include "app/secrets/keychain_jobs.h"

namespace claviger
{
/// Whether libsecret's own file opens with the password this program has.
///
/// The file says nothing about its password: with another one it reads as if nothing were in it, swallows
/// deletes, and takes new items beside the old. So a marker goes in before the first item; where items may be
/// and the marker does not read back, nothing is believed. Main thread only.
class LibsecretFile final
{
public:
    LibsecretFile(const QString &service, std::chrono::milliseconds patience);

    /// Whether the marker is there already; SecretUnavailable (`reason` WrongFilePassword) if the file does
    /// not open.
    QCoro::Task<Result<bool>> opened();
    /// The job that puts the marker there; harmless if it is there already.
    QCoro::Task<Result<SecretBuffer>> mark(std::stop_token stop);

private:
    KeychainJobs m_jobs;
};
}
