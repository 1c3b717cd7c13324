#pragma once

#include <map>

#include <QJsonValue>
#include <QString>

#include "ui/forms/secret_editor.h"

namespace claviger
{
/// What some fields held before all of them were filled at once.
class FormUndo final
{
public:
    void remember(const QString &path, const FieldEditor &editor);
    /// A person has changed it since: that is not to be lost.
    void forget(const QString &path) { m_before.erase(path); }
    void clear() { m_before.clear(); }
    bool isEmpty() const { return m_before.empty(); }

    QStringList paths() const;
    /// Gives a field back what it held; it must be one of paths().
    void restore(const QString &path, FieldEditor &editor) const;

private:
    struct Held
    {
        QJsonValue plain = QJsonValue::Undefined;
        SecretEditor::Content content = SecretEditor::Content::Empty;
        SecretBuffer secret; ///< of Given
    };
    std::map<QString, Held> m_before;
};
}
