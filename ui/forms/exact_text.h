#pragma once

#include <QJsonValue>
#include <QObject>

#include "app/secrets/secret_buffer.h"

class QPlainTextEdit;

namespace claviger
{
/// The value of an edit of several lines, to the letter. Qt's document knows one kind of line break only, so
/// what it would give back as another text is kept beside it for as long as nobody edits it, or when all
/// edits have been undone.
class ExactText final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExactText)

public:
    /// Made before others are told that the text has changed.
    explicit ExactText(QPlainTextEdit *edit);

    void setValue(const QJsonValue &value);
    void setText(const QString &text);
    QJsonValue value() const; ///< Undefined if the edit is empty
    QString text() const;

private:
    void set(const QString &text);
    bool isAsGiven() const;
    QString textOfDocument() const;
    void whenChanged();

    QPlainTextEdit *m_edit;
    SecretBuffer m_given; ///< what was set, where the document would make another text of it
    QJsonValue m_foreign = QJsonValue::Undefined; ///< what was set, where it was no text
    bool m_isSetting = false;
};
}
