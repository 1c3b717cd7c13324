#pragma once

#include <QTimer>

#include "ui/forms/form_timings.h"
#include "ui/forms/secret_editor.h"

class QPushButton;
class QToolButton;

namespace claviger
{
class MaskedLineEdit;
class RevealButton;

/// A secret that takes more than a line (keys, files, lists, maps): the fitting editor while a person works
/// in it, dots at all other times.
class SecretBox final : public SecretEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretBox)

public:
    /// Takes the editor that suits the field's type.
    SecretBox(FieldEditor *inner, const FormTimings &timings, QWidget *parent = nullptr);

    void setValue(const QJsonValue &value) override;
    void makeReadOnly() override;
    QWidget *inputWidget() const override;
    void setLabel(const QString &withMnemonic, const QString &plain) override;

    Content content() const override;
    void setKept() override;
    void setGiven(const SecretBuffer &value) override;
    SecretBuffer secret() const override;
    void showSaved(const SecretBuffer &value) override;
    bool isRevealed() const override;
    void hideValue() override;
    void wipe() override;

    static bool suits(const Field &field);

protected:
    bool event(QEvent *event) override;

private:
    void putInto(const SecretBuffer &value);
    void empty();
    void buildLayout();
    bool takeDrop(QEvent *event);
    void reveal();
    void replace();
    void whenInnerEdited();
    void whenInnerLeft();
    void open();
    void close();
    void updateShape();

    FieldEditor *m_inner;
    MaskedLineEdit *m_dots;
    QPushButton *m_replace;
    RevealButton *m_eye;
    QToolButton *m_copy;
    QTimer m_hideLater;
    SecretBuffer m_held; ///< a new value while it is hidden; the inner editor is empty then
    bool m_saved = false;
    bool m_awaitsSaved = false; ///< revealRequested() has no answer yet
    bool m_showsSaved = false;
    bool m_isReadOnly = false;
    bool m_open = true; ///< the inner editor is shown
};
}
