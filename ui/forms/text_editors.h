#pragma once

#include "ui/forms/field_editor.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace claviger
{
class CodeEdit;
class ExactText;
class GuardedTextEdit;

/// One line of text: strings, URLs, hosts, and types this version does not know.
class LineEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    void makeReadOnly() override;
    QWidget *inputWidget() const override;

private:
    QLineEdit *m_edit;
    QJsonValue m_foreign = QJsonValue::Undefined; ///< a value that is not text, as long as nobody edits it
};

/// Numbers and integers, up to 64 bits. What is not a number stays text, for validation to name.
class NumberEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit NumberEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    void makeReadOnly() override;
    QWidget *inputWidget() const override;

private:
    QLineEdit *m_edit;
};

/// Text of several lines; Tab moves on.
class MultiLineEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit MultiLineEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    void makeReadOnly() override;
    QWidget *inputWidget() const override;

private:
    GuardedTextEdit *m_edit;
    ExactText *m_text;
};

/// The content of a text file, pasted, dropped or loaded. Says what it seems to be.
class FileEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit FileEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    void makeReadOnly() override;
    QWidget *inputWidget() const override;
    void setLabel(const QString &withMnemonic, const QString &plain) override;

    /// Takes the content of a file; what is wrong with it stands under the editor.
    void load(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFile();
    void whenChanged();
    void fail(const QString &sentence);

    CodeEdit *m_edit;
    ExactText *m_text;
    QPushButton *m_load;
    QLabel *m_about;
    QLabel *m_failure;
};

/// Shows a value that a person cannot change: constants and read-only fields.
class FixedEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit FixedEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    void makeReadOnly() override { } // it is
    QWidget *inputWidget() const override;

private:
    QLineEdit *m_edit;
    QJsonValue m_value = QJsonValue::Undefined;
};
}
