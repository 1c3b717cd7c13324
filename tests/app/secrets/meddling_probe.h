#pragma once

#include <functional>

#include "app/secrets/dbus_keychain_probe.h"

/// The real probe, and somebody who does something to the keychain each time it is asked. The store asks it
/// before everything it does, so this is another program at work between any two of the store's steps.
class MeddlingProbe final : public claviger::KeychainProbe
{
public:
    std::function<void()> meddle;

    claviger::KeychainBackend backend() const override
    {
        if (meddle)
            meddle();
        return m_probe.backend();
    }
    QCoro::Task<claviger::KeychainState> state() override
    {
        if (meddle)
            meddle();
        return m_probe.state();
    }
    QCoro::Task<claviger::KeychainState> unlock(std::stop_token stop) override
    {
        return m_probe.unlock(std::move(stop));
    }

private:
    claviger::DBusKeychainProbe m_probe;
};
